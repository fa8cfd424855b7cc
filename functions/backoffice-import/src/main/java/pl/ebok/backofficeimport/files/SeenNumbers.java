package pl.ebok.backofficeimport.files;

/**
 * The line on which each number was seen first, in about 30 bytes a number however long it is: kept are 64 bits of
 * each, so that two different numbers of a file of a million would be mixed up once in ten million such files.
 */
public final class SeenNumbers {
    private static final int NONE = 0;

    private long[] hashes = new long[1024];
    private int[] lines = new int[1024];
    private int size;

    /** The line on which the number was seen before, or 0; if it was not, it is from now on. */
    public int seenBefore(String kind, String number, int line) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        long hash = hash(kind, number);
        int place = place(hashes, lines, hash);
        if (lines[place] != NONE) {
            return lines[place];
        }
        put(hashes, lines, hash, line);
        size++;
        return NONE;
    }

    /** The line on which the number was seen, or 0. */
    public int lineOf(String kind, String number) {
        return lines[place(hashes, lines, hash(kind, number))];
    }

    private void grow() {
        var moreHashes = new long[hashes.length * 2];
        var moreLines = new int[hashes.length * 2];
        for (int i = 0; i < hashes.length; i++) {
            if (lines[i] != NONE) {
                put(moreHashes, moreLines, hashes[i], lines[i]);
            }
        }
        hashes = moreHashes;
        lines = moreLines;
    }

    private static void put(long[] hashes, int[] lines, long hash, int line) {
        int place = place(hashes, lines, hash);
        hashes[place] = hash;
        lines[place] = line;
    }

    /** Where the hash is, or where it would be put. */
    private static int place(long[] hashes, int[] lines, long hash) {
        int place = (int) (hash & (hashes.length - 1));
        while (lines[place] != NONE && hashes[place] != hash) {
            place = (place + 1) & (hashes.length - 1);
        }
        return place;
    }

    private static long hash(String kind, String number) {
        long hash = 0xcbf29ce484222325L;
        String text = kind + ' ' + number;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return hash ^ (hash >>> 29);
    }
}
