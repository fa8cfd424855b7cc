package pl.ebok.domain.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ogrodowa|ul. Ogrodowa",
                "Ogrodowa|ul.Ogrodowa",
                "Ogrodowa|UL OGRODOWA",
                "Ogrodowa|ulica Ogrodowa",
                "al. Niepodległości|Niepodleglosci",
                "os. Słoneczne|Słoneczne",
                "Mickiewicza|ul. Adama Mickiewicza",
                "A. Mickiewicza|Mickiewicza",
                "ul. Św. Jana Kantego|Kantego",
                "Jana Pawła II|ul. Jana Pawła II",
                "3 Maja|ul. 3 maja",
                "Marii Skłodowskiej-Curie|Skłodowskiej Curie",
                "gen. Józefa Bema|Bema",
                "ks. Piotra Skargi|Skargi",
                "Łąkowa|ŁĄKOWA",
                "Pl. Wolności|plac Wolności",
                "Jana|ul. Jana"
            })
    void should_take_for_one_street_what_people_mean_by_it(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource({"Nowy Świat,Świat", "Dolna,Górna", "1 Maja,3 Maja", "Jana Pawła II,Jana III", "Zielona Góra,Góra"})
    void should_keep_other_streets_apart(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource({"66411, 7 A", "66-411,7a", "66 411,7-A", "66\u2013411,7/a"})
    void should_not_mind_how_code_and_building_are_parted(String postalCode, String building) {
        assertThat(AddressKey.of(postalCode, "Ogrodowa", building))
                .isEqualTo(AddressKey.of("66-411", "Ogrodowa", "7A"));
    }

    private static AddressKey key(String street) {
        return AddressKey.of("66-411", street, "7");
    }
}
