package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Waiting;

/** Files that other systems drop: good lines are taken, wrong ones are named, the same file twice changes nothing. */
@EndToEnd
class DropFolderTest {
    private static final ImportedCustomer GOOD = ImportedCustomer.numbered("902170", "Z902170");

    @Test
    void should_take_the_good_lines_of_a_bad_file_and_name_line_field_and_reason_of_the_others() throws IOException {
        // GIVEN
        var wrong = new HashMap<>(ImportedCustomer.numbered("902171", "Z902170").backOfficeLine());
        wrong.put("bankAccount", "12345");
        String file = String.join("\n", Ebok.json(wrong), "not json", Ebok.json(GOOD.backOfficeLine()));

        // WHEN
        drop("backoffice/z-bledami.jsonl", file);

        // THEN
        var report = report("z-bledami.jsonl");
        assertThat(report).containsEntry("taken", 1).containsEntry("rejected", 2);
        assertThat(errors(report)).extracting("line").contains(1, 2);
        assertThat(errors(report))
                .first()
                .satisfies(error ->
                        assertThat(error).containsEntry("field", "bankAccount").containsKey("reason"));
        assertThat(Ebok.clerk().get("/staff/customers/902170").status()).isEqualTo(200);
        assertThat(Ebok.clerk().get("/staff/customers/902171").status()).isEqualTo(404);
    }

    @Test
    void should_change_nothing_when_it_comes_twice() {
        var twice = ImportedCustomer.numbered("902172", "Z902170");
        Ebok.handOver(List.of(twice));
        var before = Ebok.clerk().get("/staff/customers/902172").body();

        Ebok.handOver(List.of(twice));

        assertThat(Ebok.clerk().get("/staff/customers/902172").body()).isEqualTo(before);
    }

    @Test
    void should_refuse_a_tariff_that_makes_no_sense_and_a_statement_that_is_none() throws IOException {
        drop("tariffs/zla-taryfa.json", "{\"decision\":\"X\",\"steps\":[]}");
        drop("statements/nie-wyciag.xml", "to nie jest wyciąg");

        assertThat(errors(report("zla-taryfa.json"))).isNotEmpty();
        assertThat(errors(report("nie-wyciag.xml"))).isNotEmpty();
    }

    private static void drop(String name, String content) {
        Ebok.EXCHANGE.drop("inbound/" + name, content.getBytes(StandardCharsets.UTF_8));
        String processed = "processed/" + name.substring(name.indexOf('/') + 1);
        Waiting.untilTrue(
                name + " to be taken", () -> Ebok.EXCHANGE.keysBelow(processed).size() == 1);
    }

    private static Map<String, Object> report(String name) throws IOException {
        return JSON.std.mapFrom(Ebok.EXCHANGE.content("rejected/" + name + ".report.json"));
    }

    @SuppressWarnings("unchecked") // a report lists objects
    private static List<Map<String, Object>> errors(Map<String, Object> report) {
        return (List<Map<String, Object>>) report.get("errors");
    }
}
