package pl.ebok.registration;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.CheckingEligibility;
import pl.ebok.domain.access.Eligibility;
import pl.ebok.domain.typed.Typed;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Language;
import pl.ebok.json.Text;

/** Reads an address and tells who can register there. */
final class EligibilityCall {
    private static final int STREET_LENGTH = 100;
    private static final int BUILDING_LENGTH = 16;
    private static final Text POSTAL_CODE = new Text("kod pocztowy, np. 66-411", "a postal code, such as 66-411");

    private EligibilityCall() {}

    static ApiResponse answer(CheckingEligibility eligibility, ApiRequest request) {
        Fields query = request.query();
        String postalCode = query.parsed(
                "postalCode",
                text -> Typed.postalCode(text).orElseThrow(IllegalArgumentException::new),
                POSTAL_CODE,
                "");
        if (postalCode == null) {
            postalCode = query.text("postalCode", BUILDING_LENGTH);
        }
        String street = query.text("street", STREET_LENGTH);
        String building = query.text("building", BUILDING_LENGTH);
        query.check();
        return ApiResponse.ok(answer(eligibility.apply(postalCode, street, building), request.language()));
    }

    private static Map<String, @Nullable Object> answer(Eligibility eligibility, Language language) {
        return switch (eligibility) {
            case CAN_REGISTER -> answer(null, CAN_REGISTER, language);
            case CONTRACT_REQUIRED -> answer("contract-required", NO_CONTRACT, language);
            case BUILDING_CONTRACT_HELD_BY_MANAGER ->
                answer("building-contract-held-by-manager", MANAGERS_CONTRACT, language);
        };
    }

    private static Map<String, @Nullable Object> answer(@Nullable String reason, Text message, Language language) {
        return Json.map("canRegister", reason == null, "reason", reason, "message", message.in(language));
    }

    private static final Text CAN_REGISTER = new Text(
            "Pod tym adresem obowiązuje umowa. Osoba, która ją podpisała, może się zarejestrować: potrzebny jest numer klienta oraz numer i kwota brutto jednej z trzech ostatnich faktur.",
            "A contract is in force at this address. Whoever signed it can register with the customer number and the number and gross amount of one of the last three invoices.");
    private static final Text NO_CONTRACT = new Text(
            "Pod tym adresem nie znamy obowiązującej umowy. Zarejestrować się może klient z podpisaną umową, po wystawieniu pierwszej faktury. Umowę podpisuje się w biurze: można umówić wizytę.",
            "No contract in force is known at this address. Customers register after signing a contract and receiving the first invoice. A contract is signed at the office: you can book a visit.");
    private static final Text MANAGERS_CONTRACT = new Text(
            "W tym budynku umowę ma zarządca, a mieszkańcy rozliczają się z nim. W sprawach wody i ścieków prosimy zwrócić się do zarządcy lub administratora budynku.",
            "The contract for this building is held by its manager, with whom the residents settle. For water and sewage please turn to the building's manager.");
}
