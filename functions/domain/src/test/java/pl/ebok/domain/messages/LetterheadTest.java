package pl.ebok.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pl.ebok.domain.messages.Letterhead.Part;

class LetterheadTest {

    @Test
    void a_letter_is_polish_first_english_below_and_signed_in_both() {
        var letterhead = new Letterhead(
                new Sender("Wodociągi", "pn.-pt. 7-15", "957 000 000", "bok@example.pl", "https://ebok.example"));

        Message letter = letterhead.letter(
                "id", "jan@example.pl", new Part("Temat", "po polsku"), new Part("Subject", "in English"));

        String signature = "Wodociągi\npn.-pt. 7-15\ntel. 957 000 000, bok@example.pl\nhttps://ebok.example";
        assertThat(letter)
                .isEqualTo(new Message(
                        "id",
                        "jan@example.pl",
                        "Temat / Subject",
                        "Dzień dobry,\n\npo polsku\n\nZ poważaniem\n" + signature
                                + "\n\n----------------------------------------\n\nHello,\n\nin English\n\nYours sincerely\n"
                                + signature + "\n"));
    }
}
