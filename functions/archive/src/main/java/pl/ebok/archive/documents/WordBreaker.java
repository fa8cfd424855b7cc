package pl.ebok.archive.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/** Lets lines break at spaces only, so that invoice and contract numbers and postal codes stay whole. */
final class WordBreaker implements FSTextBreaker {
    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return BreakIterator.DONE;
        }
        int space = text.indexOf(' ', position);
        position = space < 0 ? text.length() : space + 1;
        return position;
    }
}
