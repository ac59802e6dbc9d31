package pl.partycypacja.grants.domain;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import pl.partycypacja.platform.values.Money;

/// A customer credit transfer initiation, ISO 20022 `pain.001.001.09`.
///
/// @param messageId up to 35 characters, unique
/// @param debtorAccount IBAN
record Pain001(
        String messageId,
        Instant createdAt,
        LocalDate executionOn,
        String debtorName,
        String debtorAccount,
        List<Payment> payments) {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int MAX_NAME = 140;
    private static final int MAX_TEXT = 140;

    /// A transfer to one payee.
    ///
    /// @param endToEndId up to 35 characters
    /// @param account IBAN
    record Payment(String endToEndId, long amountGrosze, String name, String account, String text) {}

    long totalGrosze() {
        return payments.stream().mapToLong(Payment::amountGrosze).sum();
    }

    String write() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("CstmrCdtTrfInitn");
            writeHeader(xml);
            writePayments(xml);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A payment file cannot be written", e);
        }
        return text.toString();
    }

    private void writeHeader(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        element(xml, "MsgId", messageId);
        element(xml, "CreDtTm", createdAt.truncatedTo(ChronoUnit.SECONDS).toString());
        element(xml, "NbOfTxs", Integer.toString(payments.size()));
        element(xml, "CtrlSum", Money.ofGrosze(totalGrosze()).amount());
        xml.writeStartElement("InitgPty");
        element(xml, "Nm", cut(debtorName, MAX_NAME));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writePayments(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("PmtInf");
        element(xml, "PmtInfId", messageId);
        element(xml, "PmtMtd", "TRF");
        element(xml, "NbOfTxs", Integer.toString(payments.size()));
        element(xml, "CtrlSum", Money.ofGrosze(totalGrosze()).amount());
        nested(xml, executionOn.toString(), "ReqdExctnDt", "Dt");
        nested(xml, cut(debtorName, MAX_NAME), "Dbtr", "Nm");
        nested(xml, debtorAccount, "DbtrAcct", "Id", "IBAN");
        nested(xml, "NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        element(xml, "ChrgBr", "SLEV");
        for (Payment payment : payments) {
            write(xml, payment);
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Payment payment) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        nested(xml, payment.endToEndId(), "PmtId", "EndToEndId");
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", Money.Currency.PLN.name());
        xml.writeCharacters(Money.ofGrosze(payment.amountGrosze()).amount());
        xml.writeEndElement();
        xml.writeEndElement();
        nested(xml, cut(payment.name(), MAX_NAME), "Cdtr", "Nm");
        nested(xml, payment.account(), "CdtrAcct", "Id", "IBAN");
        nested(xml, cut(payment.text(), MAX_TEXT), "RmtInf", "Ustrd");
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        nested(xml, value, name);
    }

    private static void nested(XMLStreamWriter xml, String value, String... names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement(name);
        }
        xml.writeCharacters(value);
        for (int i = 0; i < names.length; i++) {
            xml.writeEndElement();
        }
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
