package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class Pain001Test {

    private static final String IBAN = "PL61109010140000071219812874";

    private static Pain001 order(String debtor, Pain001.Payment... payments) {
        return new Pain001(
                "PF-01980a3e6f2b7c119d5e3f0a52c1b7aa",
                Instant.parse("2023-06-01T10:00:00.123456Z"),
                LocalDate.parse("2023-06-12"),
                debtor,
                IBAN,
                List.of(payments));
    }

    private static Pain001.Payment payment(long grosze, String name, String text) {
        return new Pain001.Payment("01980a3e6f2b7c119d5e3f0a52c1b7aa", grosze, name, IBAN, text);
    }

    private static String text(Document document, String element, int index) {
        return document.getElementsByTagName(element).item(index).getTextContent();
    }

    private static Document parse(Pain001 order) throws Exception {
        String xml = order.write();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(Pain001Test.class.getResource("/pain.001.001.09.xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        return parse(xml);
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    @Test
    @DisplayName("GRA-3: a file is valid ISO 20022, and its sums are those of its payments")
    void sums() throws Exception {
        Pain001 order = order(
                "Organizator",
                payment(400_000, "Stowarzyszenie Żółć", "Transza 1"),
                payment(1, "Anna Nowak", "Transza 2"));
        assertThat(order.totalGrosze()).isEqualTo(400_001);
        Document document = parse(order);
        assertThat(text(document, "NbOfTxs", 0)).isEqualTo("2");
        assertThat(text(document, "CtrlSum", 0)).isEqualTo("4000.01");
        assertThat(text(document, "CtrlSum", 1)).isEqualTo("4000.01");
        assertThat(text(document, "InstdAmt", 0)).isEqualTo("4000.00");
        assertThat(text(document, "InstdAmt", 1)).isEqualTo("0.01");
        assertThat(text(document, "CreDtTm", 0)).isEqualTo("2023-06-01T10:00:00Z");
        assertThat(text(document, "ReqdExctnDt", 0)).isEqualTo("2023-06-12");
    }

    @Test
    @DisplayName("GRA-3: names and texts that are longer than the bank takes are cut")
    void longNamesAreCut() throws Exception {
        Document document = parse(order("Organizator", payment(100, "Ż".repeat(141), "t".repeat(140))));
        assertThat(text(document, "Cdtr", 0)).isEqualTo("Ż".repeat(140));
        assertThat(text(document, "Ustrd", 0)).isEqualTo("t".repeat(140));
    }

    /// The JDK's validator counts such a character twice.
    @Test
    @DisplayName("GRA-3: a name is cut between characters, also where a character takes two places in Java")
    void charactersStayWhole() throws Exception {
        Document document =
                parse(order("𝒵".repeat(150), payment(100, "Anna", "t")).write());
        assertThat(text(document, "Dbtr", 0)).isEqualTo("𝒵".repeat(140));
    }

    @Test
    @DisplayName("GRA-3: what means something to XML is only text in a name")
    void namesAreText() throws Exception {
        Document document = parse(order("Organizator", payment(100, "Nowak & <Synowie>", "\"umowa\"")));
        assertThat(text(document, "Cdtr", 0)).isEqualTo("Nowak & <Synowie>");
        assertThat(text(document, "Ustrd", 0)).isEqualTo("\"umowa\"");
    }
}
