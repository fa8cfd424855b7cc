package pl.ebok.domain.delivery;

/** Letters that are printed and posted: a folder a day for the printing house. */
public interface PrintBatch {
    /** Adds a letter with its document; the same letter twice is there once. */
    void add(Letter letter);
}
