package pl.ebok.archive.documents;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** An amount in Polish words, as on every Polish bill: {@code "sto dziewięćdziesiąt siedem złotych 07/100"}. */
final class AmountInWords {
    private static final String[] UNITS = {
        "",
        "jeden",
        "dwa",
        "trzy",
        "cztery",
        "pięć",
        "sześć",
        "siedem",
        "osiem",
        "dziewięć",
        "dziesięć",
        "jedenaście",
        "dwanaście",
        "trzynaście",
        "czternaście",
        "piętnaście",
        "szesnaście",
        "siedemnaście",
        "osiemnaście",
        "dziewiętnaście"
    };
    private static final String[] TENS = {
        "",
        "",
        "dwadzieścia",
        "trzydzieści",
        "czterdzieści",
        "pięćdziesiąt",
        "sześćdziesiąt",
        "siedemdziesiąt",
        "osiemdziesiąt",
        "dziewięćdziesiąt"
    };
    private static final String[] HUNDREDS = {
        "", "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset", "dziewięćset"
    };

    private AmountInWords() {}

    /** Below a milliard zlotys. */
    static String of(Money amount) {
        long grosze = Math.abs(amount.getAmountMinorLong());
        long zloty = grosze / 100;
        List<String> words = new ArrayList<>();
        if (amount.isNegative()) {
            words.add("minus");
        }
        thousands(zloty / 1_000_000 % 1_000, "milion", "miliony", "milionów", words);
        thousands(zloty / 1_000 % 1_000, "tysiąc", "tysiące", "tysięcy", words);
        belowThousand((int) (zloty % 1_000), words);
        if (zloty == 0) {
            words.add("zero");
        }
        words.add(form(zloty, "złoty", "złote", "złotych"));
        words.add("%02d/100".formatted(grosze % 100));
        return String.join(" ", words);
    }

    private static void thousands(long count, String one, String few, String many, List<String> words) {
        if (count > 1) {
            belowThousand((int) count, words);
        }
        if (count > 0) {
            words.add(form(count, one, few, many));
        }
    }

    private static void belowThousand(int number, List<String> words) {
        add(HUNDREDS[number / 100], words);
        int rest = number % 100;
        if (rest < UNITS.length) {
            add(UNITS[rest], words);
        } else {
            add(TENS[rest / 10], words);
            add(UNITS[rest % 10], words);
        }
    }

    private static void add(String word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word);
        }
    }

    private static String form(long number, String one, String few, String many) {
        String counted = Polish.counted(number, one, few, many);
        return counted.substring(counted.lastIndexOf('\u00a0') + 1);
    }
}
