package pl.ebok.domain.ksef;

import java.nio.charset.StandardCharsets;

/** The check of KSeF's numbers: CRC-8 with polynomial 0x07, from 0, over the characters before it. */
final class Crc8 {
    private static final int POLYNOMIAL = 0x07;
    private static final int HIGHEST_BIT = 0x80;

    private Crc8() {}

    /** Two hexadecimal digits, capital letters. */
    static String of(String text) {
        int crc = 0;
        for (byte each : text.getBytes(StandardCharsets.US_ASCII)) {
            crc ^= each & 0xFF;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = ((crc & HIGHEST_BIT) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL) & 0xFF;
            }
        }
        return "%02X".formatted(crc);
    }
}
