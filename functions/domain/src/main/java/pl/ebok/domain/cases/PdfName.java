package pl.ebok.domain.cases;

/**
 * A name in a PDF, {@code /Open#41ction}, read without its slash and escapes.
 *
 * @param end index after its last character
 */
record PdfName(String value, int end) {
    /** Longer names are not among those looked for. */
    private static final int LONGEST = 40;

    private static final String DELIMITERS = "()<>[]{}/% \t\r\n\f\0";

    static PdfName at(String text, int slash) {
        var name = new StringBuilder();
        int i = slash + 1;
        while (i < text.length() && name.length() < LONGEST && DELIMITERS.indexOf(text.charAt(i)) < 0) {
            if (text.charAt(i) == '#' && isHex(text, i + 1) && isHex(text, i + 2)) {
                name.append((char) Integer.parseInt(text, i + 1, i + 3, 16));
                i += 3;
            } else {
                name.append(text.charAt(i));
                i++;
            }
        }
        return new PdfName(name.toString(), i);
    }

    /** The text with every name without escapes and a space after it. */
    static String unescaped(String text) {
        var plain = new StringBuilder();
        int done = 0;
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', done)) {
            PdfName name = at(text, slash);
            plain.append(text, done, slash).append('/').append(name.value()).append(' ');
            done = name.end();
        }
        return plain.append(text.substring(done)).toString();
    }

    private static boolean isHex(String text, int i) {
        return i < text.length() && Character.digit(text.charAt(i), 16) >= 0;
    }
}
