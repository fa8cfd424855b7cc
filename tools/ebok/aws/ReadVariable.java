/** Prints what a handler reads of a variable with Polish letters, and the file names' encoding; run by localetest.py. */
void main() {
    IO.println(HexFormat.of().formatHex(System.getenv("UTILITY").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
}
