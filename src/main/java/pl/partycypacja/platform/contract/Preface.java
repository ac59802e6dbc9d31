package pl.partycypacja.platform.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/// The first page of the document: what it is, how to log in, what the tags mean.
final class Preface {

    static final String BEARER = "bearer";

    private static final String DESCRIPTION = """
            Otwarte zaplecze programów partycypacji obywatelskiej: katalog programów, nabory z kalendarzem, zgłoszenia, ich ocena, rozmowy, wyniki, dotacje, bony, wydarzenia z zapisami.

            **Jak zacząć.** Katalog, nabory i kalendarz czyta każdy, bez logowania. Żeby zrobić coś więcej, wywołaj `logIn`, \
            skopiuj `accessToken`, kliknij *Authorize* i wklej go.

            Konta demonstracyjne (tylko w trybie deweloperskim i demo), hasło `Demo-Partycypacja-1`:

            | konto | kto to |
            | --- | --- |
            | `admin@demo.example` | administrator |
            | `coordinator@demo.example` | koordynatorka wszystkich programów demonstracyjnych |
            | `expert@demo.example`, `reviewer1@demo.example`, `reviewer2@demo.example` | eksperci, którzy oceniają zgłoszenia |
            | `user@demo.example` | osoba, która się zgłasza |
            | `ngo@demo.example` | właścicielka organizacji „Stowarzyszenie Demo” |

            **Reguły wspólne.** Każdy błąd to `application/problem+json` ze stałym `code` (opis: `/problems/{code}`). PUT, PATCH i \
            DELETE wymagają `If-Match` z ETag odczytanego zasobu; kroki takie jak `POST …/submit` nie. Każdy POST przyjmuje \
            `Idempotency-Key`, a część go wymaga. Listy stronicuje się kursorem (`nextCursor`). Teksty błędów są po polsku lub \
            angielsku, zależnie od `Accept-Language`. Terminy liczą się w strefie Europe/Warsaw. Kto może wywołać operację, mówi jej \
            `x-roles`, a co można zrobić teraz, `allowedActions` zasobu. Skróty w nawiasach, takie jak (EVT-6), to reguły opisane \
            w `docs/rules.md` w repozytorium.
            """;

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("Programy", "Katalog programów i ich edycji."),
            Map.entry("Nabory", "Nabory: daty, kryteria, formularz."),
            Map.entry("Kalendarz", "Daty naborów i wydarzenia: na liście i do subskrypcji."),
            Map.entry("Zgłoszenia", "Od szkicu do złożonego zgłoszenia z numerem."),
            Map.entry("Ocena zgłoszeń", "Kryteria, recenzje ekspertów i ranking."),
            Map.entry("Organizacje", "Organizacje i ich członkowie."),
            Map.entry("Konta", "Rejestracja, logowanie, własne konto."),
            Map.entry("Administracja", "Konta, role i obsada programów."),
            Map.entry("Rozmowy", "Lista wybranych, terminy rozmów, rezerwacje i wyniki rozmów."),
            Map.entry("Wyniki", "Decyzje, ogłoszenie wyników, udział, miejsca z listy rezerwowej i odwołania."),
            Map.entry("Doradztwo", "Prośby o pomoc eksperta, terminy, wykorzystane godziny."),
            Map.entry("Wydarzenia", "Webinaria, spotkania, warsztaty i wizyty studyjne: plan, publikacja, kalendarz."),
            Map.entry("Zapisy na wydarzenia", "Miejsca, lista oczekujących, propozycje z terminem."),
            Map.entry("Obecność", "Listy, bilety, obecność na spotkaniach, zaświadczenia."),
            Map.entry("Księga", "Budżety edycji i każdy zapis, który przenosi pieniądze."),
            Map.entry("Dotacje", "Umowy, transze, wydatki, sprawozdania, rozliczenie, opinie ekspertów i przelewy."),
            Map.entry("Bony", "Bony szkoleniowo-rozwojowe: wydawanie, realizacja, organizacje szkoleniowe."),
            Map.entry("Wiadomości", "Co, komu i czy wysłano; dla obsługi programów."),
            Map.entry("Problemy", "Opisy wszystkich problemów, które API zwraca."));

    private static final List<String> ORDER = List.of(
            "Programy",
            "Nabory",
            "Kalendarz",
            "Zgłoszenia",
            "Ocena zgłoszeń",
            "Rozmowy",
            "Wyniki",
            "Dotacje",
            "Bony",
            "Doradztwo",
            "Wydarzenia",
            "Zapisy na wydarzenia",
            "Obecność",
            "Księga",
            "Wiadomości",
            "Organizacje",
            "Konta",
            "Administracja",
            "Problemy");

    private Preface() {}

    static void write(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Partycypacja API")
                .version(ConfigProvider.getConfig().getValue("quarkus.application.version", String.class))
                .description(DESCRIPTION)
                .license(OASFactory.createLicense().name("EUPL-1.2").url("https://eupl.eu/1.2/pl/"))
                .contact(OASFactory.createContact().name("Zespół Partycypacja API")));
        document.setTags(ORDER.stream().map(Preface::tag).toList());
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("`accessToken` z operacji `logIn`."));
    }

    private static Tag tag(String name) {
        return OASFactory.createTag().name(name).description(String.valueOf(TAGS.get(name)));
    }
}
