package pl.ebok.domain.customers;

/** Numbers made safe for a path: a slash becomes a hyphen, what is neither ASCII letter, digit nor dot is escaped. */
public final class PathId {
    private PathId() {}

    public static String of(String number) {
        var id = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '/') {
                id.append('-');
            } else if (c == '.' || (c < 128 && Character.isLetterOrDigit(c))) {
                id.append(c);
            } else {
                id.append("_%04x".formatted((int) c));
            }
        }
        return id.toString();
    }
}
