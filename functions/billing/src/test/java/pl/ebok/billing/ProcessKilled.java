package pl.ebok.billing;

/** Stands for the end of the process: nothing catches it. */
final class ProcessKilled extends Error {
    private static final long serialVersionUID = 1L;
}
