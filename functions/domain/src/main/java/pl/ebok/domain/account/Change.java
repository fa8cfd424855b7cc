package pl.ebok.domain.account;

import org.jspecify.annotations.Nullable;

/** What to do with a value: leave it, set it, or (set to nothing) remove it. */
public record Change<T>(boolean given, @Nullable T value) {
    public static <T> Change<T> none() {
        return new Change<>(false, null);
    }

    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(true, value);
    }

    @Nullable
    T over(@Nullable T now) {
        return given ? value : now;
    }
}
