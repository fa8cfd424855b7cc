package pl.ebok.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts in PLN: exact to the grosz, rounded half up only where a method here says so. */
public final class Pln {
    public static final CurrencyUnit CURRENCY = CurrencyUnit.of("PLN");
    public static final Money ZERO = Money.zero(CURRENCY);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Pln() {}

    /** An amount as written, with at most two decimals: {@code "218.64"}. */
    public static Money of(String amount) {
        return Money.of(CURRENCY, new BigDecimal(amount));
    }

    public static Money smaller(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    public static Money larger(Money one, Money other) {
        return one.isGreaterThan(other) ? one : other;
    }

    /** Rounds an exact amount half up to the grosz. */
    public static Money rounded(BigDecimal exact) {
        return Money.of(CURRENCY, exact, RoundingMode.HALF_UP);
    }

    /** The tax on a net sum, rounded half up to 0.01. */
    public static Money vat(Money net, int percent) {
        return rounded(net.getAmount().multiply(BigDecimal.valueOf(percent)).divide(HUNDRED));
    }

    /** The amount as text with two decimals, as the API and the documents carry it. */
    public static String text(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
