package pl.ebok.json;

/** One field that is not as it has to be; {@code field} is its path, such as {@code contracts[0].cycle}. */
public record Violation(String field, Text message) {}
