package org.touchpoint.core.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.imports.profile.FileLine;
import org.touchpoint.core.imports.profile.LineRejectedException;
import org.touchpoint.core.imports.profile.OrderFileProfile;

/** What the profiles make of a line, and in which order they look at its faults. */
class ProfilesTest {
    private static final OrderFileProfile RETAIL = new OnlineRetailProfile();
    private static final OrderFileProfile OWN = new TouchpointProfile();
    private static final String OWN_HEADING =
            "order,customer,customer name,country,product,description,quantity,price,ordered at,purchase order";

    @Test
    void lineOfAnInvoice() throws LineRejectedException {
        assertThat(retail("536365|85123a|WHITE HANGING HEART|6|2010-12-01 08:26:00|2.55|17850.0|United Kingdom"))
                .isEqualTo(new FileLine(
                        "536365",
                        new FileLine.FileCustomer("17850", "Customer 17850", "United Kingdom"),
                        "85123A",
                        "WHITE HANGING HEART",
                        new BigDecimal("6"),
                        new BigDecimal("2.55"),
                        Instant.parse("2010-12-01T08:26:00Z"),
                        null));
        assertThat(retail("536365|85123a||6|2010-12-01 08:26:00|2.55||").customer())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "C536379|D|x|-1|2010-12-01 09:41:00|-27.5||, credit note",
        "C536379|D|x|many|never|much||, credit note",
        "A563185|B|x|0|2011-08-12 14:50:00|-11062.06||, adjustment",
        "536589|21777|damaged|-10|2010-12-01 16:50:00|0.0||, quantity not positive",
        "536589|21777|damaged|0|2010-12-01 16:50:00|-1||, quantity not positive",
        "536589|21777|x|1|2010-12-01 16:50:00|-0.01||, negative price",
        "536414|22139||56|2010-12-01 11:52:00|0.0||, no customer and no price",
        "|22139||56|2010-12-01 11:52:00|0.0||, InvoiceNo is missing",
        "536414|22139||x6|2010-12-01 11:52:00|1||, Quantity is not a number",
        "536414|22139||1E9|2010-12-01 11:52:00|1||, Quantity is not a number",
        "536414|22139||1.0001|2010-12-01 11:52:00|1||, Quantity has more than 3 decimals",
        "536414|22139||9999999999|2010-12-01 11:52:00|1||, Quantity is too large",
        "536414|22139||1|2010-13-01 11:52:00|1||, InvoiceDate is not a date",
        "536414|22139||1|0010-12-01 11:52:00|1||, InvoiceDate is not a date",
        "536414|22139||1|2010-12-01 11:52:00|1|17 850|, CustomerID is no customer number",
        "536414|22139||1|2010-12-01 11:52:00|1|17850.5|, customer number not whole",
        "536414|22139||1|2010-12-01 11:52:00|1|17850.050|, customer number not whole",
        "536414|||1|2010-12-01 11:52:00|1|17850.5|, StockCode is missing",
        "536414|22139||1|2010-12-01 11:52:00|-1|17850.5|, negative price",
        "536414|||1|2010-12-01 11:52:00|1||, StockCode is missing",
        "536414|12345678901234567890123456789012345678901||1|2010-12-01 11:52:00|1||, StockCode is longer than 40 characters"
    })
    void rejectsInTheOrderOfTheReasons(String line, String reason) {
        assertThatThrownBy(() -> retail(line))
                .isInstanceOf(LineRejectedException.class)
                .hasMessage(reason);
    }

    @Test
    void ownFormatTakesColumnsInAnyOrderAndOptionalOnesAbsent() throws LineRejectedException {
        FileLine line = read(
                OWN,
                "Price|ORDER|product|quantity|customer|ordered at",
                "4.99|A-1001|pap-1001|12.500|10023|2026-03-02T09:00:00+02:00");
        assertThat(line)
                .isEqualTo(new FileLine(
                        "A-1001",
                        new FileLine.FileCustomer("10023", "10023", null),
                        "PAP-1001",
                        null,
                        new BigDecimal("12.500"),
                        new BigDecimal("4.99"),
                        Instant.parse("2026-03-02T07:00:00Z"),
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01 09:00:00, 2026-07-01T07:00:00Z",
        "2026-07-01T09:00, 2026-07-01T07:00:00Z",
        "2026-07-01, 2026-06-30T22:00:00Z",
        "2026-07-01T09:00:00Z, 2026-07-01T09:00:00Z",
        "2026-07-01T09:00:00.123456+01:00, 2026-07-01T08:00:00.123456Z"
    })
    void timesWithoutOffsetAreTheCompanys(String written, Instant expected) {
        assertThat(new FileTimes(ZoneId.of("Europe/Berlin")).parse(written)).isEqualTo(expected);
    }

    @Test
    void headingThatIsNotTheProfilesIsRefusedNamingTheColumn() {
        assertRefused(OWN_HEADING + ",colour", "'colour' is none of its columns");
        assertRefused(OWN_HEADING + ",Product", "'product' is there twice");
        assertRefused(OWN_HEADING.replace("ordered at,", ""), "'ordered at' is missing");
        assertThat(Heading.of(List.of(("\uFEFF" + OWN_HEADING).split(",")), OWN).size())
                .isEqualTo(10);
    }

    private static void assertRefused(String heading, String message) {
        assertThatThrownBy(() -> Heading.of(List.of(heading.split(",")), OWN))
                .isInstanceOfSatisfying(
                        TouchpointException.class,
                        refusal -> assertThat(refusal.field()).contains("file"))
                .hasMessageContaining(message);
    }

    private static FileLine retail(String line) throws LineRejectedException {
        return read(RETAIL, "InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country", line);
    }

    private static FileLine read(OrderFileProfile profile, String heading, String line) throws LineRejectedException {
        Heading columns = Heading.of(fields(heading), profile);
        return profile.read(new FileRow(columns, new FileTimes(ZoneId.of("UTC"))).of(fields(line)));
    }

    private static List<String> fields(String line) {
        return Stream.of(line.split("\\|", -1)).toList();
    }
}
