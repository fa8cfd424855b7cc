package pl.ebok.archive.documents;

import java.util.List;
import pl.ebok.archive.documents.InvoicePage.Fact;
import pl.ebok.archive.documents.InvoicePage.Party;

/** What a plain letter shows, as text ready to print. */
public record LetterPage(
        String title, Seller seller, Party reader, List<Fact> facts, List<String> paragraphs, List<String> english) {}
