package pl.ebok.mail;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.ebok.domain.messages.Language;
import pl.ebok.domain.messages.Letterhead.Part;

/** A letter as it goes out, greeted and signed in one language: plain text, and HTML without pictures or anything loaded. */
final class MailLayout {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<]*[^\\s<.,;:]");

    private final Utility utility;

    MailLayout(Utility utility) {
        this.utility = utility;
    }

    String text(Part letter, Language language) {
        return String.join(
                        "\n\n",
                        greeting(language),
                        letter.text(),
                        farewell(language) + "\n" + utility.name(),
                        foot(language))
                + "\n";
    }

    String html(Part letter, Language language) {
        String body = Stream.of(greeting(language), letter.text(), farewell(language) + "\n" + utility.name())
                .flatMap(part -> Stream.of(part.split("\n\n")))
                .map(paragraph -> "<p>" + linked(escaped(paragraph)).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="margin:0;background:#f2f6f9;color:#14242e;font:17px/1.5 sans-serif">
                <div style="max-width:36em;margin:0 auto;padding:24px 16px">
                <p style="margin:0 0 16px;font-size:19px;font-weight:bold;color:#0b5a8a">%s</p>
                <div style="background:#fff;border-radius:12px;padding:8px 24px">
                %s
                </div>
                <p style="font-size:14px;color:#4a5b66">%s</p>
                </div></body></html>
                """.formatted(
                        language == Language.PL ? "pl" : "en",
                        escaped(letter.subject()),
                        escaped(utility.name()),
                        body,
                        linked(escaped(foot(language))).replace("\n", "<br>"));
    }

    private static String greeting(Language language) {
        return language == Language.PL ? "Dzień dobry," : "Hello,";
    }

    private static String farewell(Language language) {
        return language == Language.PL ? "Z poważaniem" : "Yours sincerely";
    }

    /** What the law asks of a company's letters, how to reach it, and who keeps personal data. */
    private String foot(Language language) {
        boolean polish = language == Language.PL;
        return Stream.of(
                        utility.name() + ", " + utility.address() + ", NIP " + utility.nip(),
                        utility.register(),
                        (polish ? "Biuro obsługi klienta: " : "Customer office: ") + utility.office() + ", tel. "
                                + utility.phone() + ", " + utility.email(),
                        (polish
                                        ? "Administratorem danych osobowych jest nadawca; informacja o danych: "
                                        : "The sender is the controller of your personal data; about the data: ")
                                + utility.webUrl())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String linked(String html) {
        return LINK.matcher(html).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
