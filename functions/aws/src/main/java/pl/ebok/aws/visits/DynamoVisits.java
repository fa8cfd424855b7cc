package pl.ebok.aws.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.aws.Transaction;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.visits.DeskTime;
import pl.ebok.domain.visits.Slot;
import pl.ebok.domain.visits.Visit;
import pl.ebok.domain.visits.VisitCode;
import pl.ebok.domain.visits.Visitor;
import pl.ebok.domain.visits.Visits;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Visits by day, and the desk times they take by month. A visit and its desk times are written in one transaction, each
 * desk time only where nobody has it. So is one of the visitor's few places, which is free again after the visit.
 */
public final class DynamoVisits implements Visits {
    private static final String DAY = "DAY#";
    private static final String DESKS = "DESKS#";
    private static final String VISITOR = "VISITOR#";
    private static final String PLACE = "PLACE#";
    private static final String CUSTOMER = "CUSTOMER#";
    private static final int TRIES = 5;
    /** Visits are personal data: nobody needs them a year later. */
    private static final Period KEPT = Period.ofYears(1);

    private static final Comparator<Visit> EARLIEST_FIRST =
            Comparator.comparing((Visit visit) -> visit.slot().from()).thenComparingInt(Visit::desk);

    private final Table table;

    public DynamoVisits(Table table) {
        this.table = table;
    }

    @Override
    public Booking book(Visit visit, int openVisits) {
        for (int tries = 1; ; tries++) {
            // Looked up first: of many who want one slot, most learn here that it is gone, without a transaction.
            Optional<VisitCode> taken = takenBy(visit);
            if (taken.isPresent()) {
                return new Booking.Taken(taken.get());
            }
            Optional<String> place = freePlace(visit, openVisits);
            if (place.isEmpty()) {
                return new Booking.TooMany();
            }
            var transaction = table.transaction().putIfAbsent(table, item(visit));
            takePlace(transaction, visit, place.get());
            visit.deskTimes().forEach(time -> transaction.putIfAbsent(table, deskItem(time, visit)));
            try {
                if (transaction.commit()) {
                    return new Booking.Booked(visit);
                }
            } catch (TransactionCanceledException busy) {
                if (tries == TRIES) {
                    throw busy;
                }
            }
        }
    }

    /** A place nobody has, or whose visit is over by then. */
    private Optional<String> freePlace(Visit visit, int openVisits) {
        Map<String, Item> taken = places(visit).collect(Collectors.toMap(Item::sk, Function.identity()));
        return IntStream.rangeClosed(1, openVisits)
                .mapToObj(number -> PLACE + number)
                .filter(place -> !taken.containsKey(place)
                        || taken.get(place).instant("heldUntil").isBefore(visit.bookedAt()))
                .findFirst();
    }

    private Stream<Item> places(Visit visit) {
        return table.query(VISITOR + visit.visitor().identity(), PLACE).stream();
    }

    private void takePlace(Transaction transaction, Visit visit, String place) {
        Instant until = visit.slot().end().toInstant();
        Item item = Item.of(VISITOR + visit.visitor().identity(), place)
                .with("type", "PLACE")
                .with("visitCode", visit.code().value())
                .with("heldUntil", until)
                .expiresAt(until);
        transaction.putIf(
                table,
                item,
                "attribute_not_exists(pk) OR heldUntil < :now",
                Map.of(":now", AttributeValue.fromS(visit.bookedAt().toString())));
    }

    private Optional<VisitCode> takenBy(Visit visit) {
        return visit.deskTimes().stream()
                .flatMap(time -> table.get(desks(time), deskKey(time)).stream())
                .map(item -> new VisitCode(item.text("visitCode")))
                .findFirst();
    }

    @Override
    public Optional<Visit> find(VisitCode code) {
        return table.get(DAY + code.day(), code.value()).map(DynamoVisits::visit);
    }

    @Override
    public Set<DeskTime> taken(LocalDate from, LocalDate to) {
        var taken = new HashSet<DeskTime>();
        YearMonth last = YearMonth.from(to);
        for (YearMonth month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
            table.queryBetween(DESKS + month, from.toString(), to.plusDays(1).toString())
                    .forEach(item -> taken.add(deskTime(item.sk())));
        }
        return taken;
    }

    @Override
    public List<Visit> on(LocalDate day) {
        return table.query(DAY + day).stream()
                .map(DynamoVisits::visit)
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    @Override
    public List<Visit> ofCustomer(CustomerNumber customer) {
        return table.byReference(CUSTOMER + customer).stream()
                .map(DynamoVisits::visit)
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    @Override
    public boolean cancel(Visit visit) {
        var transaction = table.transaction()
                .deleteIf(table, DAY + visit.code().day(), visit.code().value(), "attribute_exists(pk)", Map.of());
        visit.deskTimes()
                .forEach(time -> transaction.deleteIf(
                        table,
                        desks(time),
                        deskKey(time),
                        "visitCode = :code",
                        Map.of(":code", AttributeValue.fromS(visit.code().value()))));
        places(visit)
                .filter(place -> place.text("visitCode").equals(visit.code().value()))
                .forEach(place -> transaction.delete(table, place.pk(), place.sk()));
        return transaction.commit();
    }

    private static Item deskItem(DeskTime time, Visit visit) {
        return Item.of(desks(time), deskKey(time))
                .with("type", "DESK_TIME")
                .with("visitCode", visit.code().value())
                .expiresAt(visit.slot().end().plus(KEPT).toInstant());
    }

    private static String desks(DeskTime time) {
        return DESKS + YearMonth.from(time.start());
    }

    private static String deskKey(DeskTime time) {
        return time.start() + "#" + time.desk();
    }

    private static DeskTime deskTime(String key) {
        int hash = key.indexOf('#');
        return new DeskTime(LocalDateTime.parse(key.substring(0, hash)), Integer.parseInt(key.substring(hash + 1)));
    }

    private static Item item(Visit visit) {
        Visitor visitor = visit.visitor();
        CustomerNumber customer = visitor.customer();
        Item item = Item.of(DAY + visit.code().day(), visit.code().value())
                .with("type", "VISIT")
                .with("topic", visit.topic())
                .with("from", visit.slot().from().toString())
                .with("minutes", visit.slot().minutes())
                .with("desk", visit.desk())
                .with("name", visitor.name())
                .with("email", visitor.email())
                .with("phone", visitor.phone())
                .with("customer", customer == null ? null : customer.value())
                .with("requestId", visit.requestId())
                .with("bookedAt", visit.bookedAt())
                .expiresAt(visit.slot().end().plus(KEPT).toInstant());
        return customer == null
                ? item
                : item.reference(CUSTOMER + customer, visit.slot().from() + "#" + visit.code());
    }

    private static Visit visit(Item item) {
        return new Visit(
                new VisitCode(item.sk()),
                item.text("topic"),
                new Slot(LocalDateTime.parse(item.text("from")), Math.toIntExact(item.number("minutes"))),
                Math.toIntExact(item.number("desk")),
                new Visitor(item.text("name"), item.text("email"), item.optionalText("phone"), customer(item)),
                item.text("requestId"),
                item.instant("bookedAt"));
    }

    private static @Nullable CustomerNumber customer(Item item) {
        String customer = item.optionalText("customer");
        return customer == null ? null : new CustomerNumber(customer);
    }
}
