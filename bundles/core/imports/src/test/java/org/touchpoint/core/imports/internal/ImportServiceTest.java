package org.touchpoint.core.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.IMPORT_JOB;
import static org.touchpoint.core.store.tables.Tables.JOURNAL;
import static org.touchpoint.core.store.tables.Tables.ORDER_LINE;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.imports.ImportJob;
import org.touchpoint.api.imports.ImportRequest;
import org.touchpoint.api.imports.RejectedLine;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.testing.TestStore;

/** What an administrator sees of an import, and what is in the database afterwards. */
class ImportServiceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final String HEADING =
            "order,customer,customer name,product,description,quantity,price,ordered at,purchase order\n";

    @TempDir
    Path directory;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(STORE, directory, UnaryOperator.identity());
    }

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        desk.imports.stop();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void linesBecomeOrdersWhereverTheyStand() {
        ImportJob job = desk.run(
                "touchpoint",
                HEADING
                        + "A1,c1,Miken,pap-1,Paper,2,4.99,2026-02-01 10:00:00,PO 7\n"
                        + "A2,,,pap-1,Paper,1,5.25,2026-02-01 11:00:00,\n"
                        + "A1,c1,Miken,pen-1,,3,0,2026-02-01 10:01:00,PO 8\n");

        assertThat(job.state()).isEqualTo("done");
        assertThat(job.finishedAt()).isEqualTo(TestStore.START);
        assertThat(List.of(
                        job.lines(),
                        job.acceptedLines(),
                        job.orders(),
                        job.houseOrders(),
                        job.customers(),
                        job.products()))
                .containsExactly(3L, 3L, 2L, 1L, 1L, 2L);
        assertThat(orders())
                .extracting("reference", "channel", "status", "orderedAt", "purchaseOrder", "total", "enteredBy")
                .usingElementComparator((a, b) -> a.toString().compareTo(b.toString()))
                .containsExactlyInAnyOrder(
                        tuple(
                                "touchpoint:A1",
                                "import",
                                "entered",
                                Instant.parse("2026-02-01T10:00:00Z"),
                                "PO 7",
                                "9.98",
                                "system"),
                        tuple(
                                "touchpoint:A2",
                                "import",
                                "entered",
                                Instant.parse("2026-02-01T11:00:00Z"),
                                null,
                                "5.25",
                                "system"));
        assertThat(products()).containsExactlyInAnyOrder("PAP-1 Paper", "PEN-1 PEN-1");
    }

    @Test
    void datesThatAreYetToComeAreRejectedAfterEveryOtherReason() {
        Instant day = TestStore.START.plusSeconds(24 * 3600);
        ImportJob job = desk.run(
                "touchpoint",
                HEADING
                        + "A1,c1,Miken,pap-1,Paper,2,4.99,%s,\n".formatted(day)
                        + "A2,c1,Miken,pap-1,Paper,2,4.99,%s,\n".formatted(day.plusSeconds(1))
                        + "A3,c1,Miken,pap-1,Paper,2,-1,2199-01-01,\n");
        assertThat(desk.rejected(job))
                .extracting(RejectedLine::line, RejectedLine::reason)
                .containsExactly(tuple(3L, "date in the future"), tuple(4L, "negative price"));
        assertThat(job.orders()).isEqualTo(1);

        ImportJob retail = desk.run("online-retail", """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                C2,D,Discount,-1,2099-12-01 09:41:00,27.5,14527.0,United Kingdom
                A3,B,Adjust bad debt,1,2099-08-12 14:50:00,11062.06,,United Kingdom
                1,22632,HAND WARMER,0,2099-12-01 08:45:00,1.85,12583.0,France
                1,22632,HAND WARMER,1,2099-12-01 08:45:00,-1,12583.0,France
                4,22139,,56,2099-12-01 11:52:00,0.0,,United Kingdom
                5,22139,,56,2099-12-01 11:52:00,1.0,,United Kingdom
                """);
        assertThat(desk.rejected(retail))
                .extracting(RejectedLine::reason)
                .containsExactly(
                        "credit note",
                        "adjustment",
                        "quantity not positive",
                        "negative price",
                        "no customer and no price",
                        "date in the future");
    }

    @Test
    void rejectedLinesAreListedInFileOrderAndStopNothing() {
        ImportJob job = desk.run("online-retail", """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                1,10002,INFLATABLE POLITICAL GLOBE,48,2010-12-01 08:45:00,0.85,12583.0,France
                C2,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom
                1,10002,"never closed,48,2010-12-01 08:45:00,0.85,12583.0,France
                1,22632,HAND WARMER,0,2010-12-01 08:45:00,1.85,12583.0,France
                1,22632,HAND WARMER,two,2010-12-01 08:45:00,1.85,12583.0,France
                1,22632
                A3,B,Adjust bad debt,1,2011-08-12 14:50:00,11062.06,,United Kingdom
                4,22139,,56,2010-12-01 11:52:00,0.0,,United Kingdom
                1,22632,HAND WARMER,1,2010-12-01 08:45:00,-1,12583.0,France
                1,post,POSTAGE,3,2010-12-01 08:46:00,18.0,12583.0,France
                """);

        assertThat(job.state()).isEqualTo("done");
        assertThat(desk.rejected(job))
                .extracting(RejectedLine::line, RejectedLine::reason)
                .containsExactly(
                        tuple(3L, "credit note"),
                        tuple(4L, "quote is not closed"),
                        tuple(5L, "quantity not positive"),
                        tuple(6L, "Quantity is not a number"),
                        tuple(7L, "wrong number of columns"),
                        tuple(8L, "adjustment"),
                        tuple(9L, "no customer and no price"),
                        tuple(10L, "negative price"));
        assertThat(desk.rejected(job).get(1).content())
                .isEqualTo("1,10002,\"never closed,48,2010-12-01 08:45:00,0.85,12583.0,France");
        assertThat(job.rejected())
                .containsEntry("credit note", 1L)
                .containsEntry("adjustment", 1L)
                .hasSize(8);
        assertThat(job.lines()).isEqualTo(10);
        assertThat(job.acceptedLines()).isEqualTo(2);
        assertThat(products()).containsExactlyInAnyOrder("10002 INFLATABLE POLITICAL GLOBE", "POST POSTAGE");
        assertThat(customers()).containsExactlyInAnyOrder("HOUSE House account", "12583 Customer 12583");
    }

    @Test
    void secondRunAddsNothing() {
        String file = HEADING + "A1,c1,,p1,,2,4.99,2026-02-01,\nA2,,,p1,,1,5,2026-02-01,\n";
        desk.run("touchpoint", file);
        ImportJob again = desk.run("touchpoint", file + "A3,c1,,p1,,1,5,2026-02-01,\n");

        assertThat(List.of(again.lines(), again.acceptedLines(), again.orders(), again.ordersAlreadyThere()))
                .containsExactly(3L, 1L, 1L, 2L);
        assertThat(List.of(again.customers(), again.products(), again.houseOrders()))
                .containsExactly(0L, 0L, 0L);
        assertThat(count(SALES_ORDER)).isEqualTo(3);
        assertThat(count(ORDER_LINE)).isEqualTo(3);
    }

    @Test
    void manyBatchesCountAsOne() {
        StringBuilder file = new StringBuilder(HEADING);
        for (int order = 0; order < 3 * ImportRun.BATCH_ORDERS + 1; order++) {
            file.append("N%d,c%d,,p%d,,1,1,2026-02-01,\n".formatted(order, order % 7, order % 11));
            file.append("N%d,,,p1,,1,1,2026-02-01,\n".formatted(order));
        }
        ImportJob job = desk.run("touchpoint", file.toString());
        long orders = 3L * ImportRun.BATCH_ORDERS + 1;
        assertThat(List.of(job.orders(), job.customers(), job.products(), job.acceptedLines()))
                .containsExactly(orders, 7L, 11L, orders);
        assertThat(job.rejected()).containsExactly(Map.entry("customer differs from the order's first line", orders));
        assertThat(count(SALES_ORDER)).isEqualTo((int) orders);
    }

    @Test
    void replayJournalsAndOffDoesNot() {
        desk.run("touchpoint", HEADING + "A1,c1,,p1,,1,1,2026-02-01,\n");
        assertThat(count(JOURNAL)).isZero();
        desk.run(
                new ImportRequest("touchpoint", "x.csv", true, false, null, null),
                Desk.stream(HEADING + "A2,c2,,p1,,1,1,2026-01-31T23:00:00Z,\n"));
        assertThat(STORE.transactions().read(db -> db.fetchOne(JOURNAL)).getOccurredAt())
                .isEqualTo(Instant.parse("2026-01-31T23:00:00Z"));
    }

    @Test
    void newCustomersGetThePeopleOfTheRequestAndOthersKeepTheirs() {
        long judy = STORE.seed().user("judy");
        long marie = STORE.seed().user("marie");
        STORE.seed().customer("C1");
        desk.run(
                new ImportRequest("touchpoint", "x.csv", false, false, "Judy", "marie"),
                Desk.stream(HEADING
                        + "A1,c1,,p1,,1,1,2026-02-01,\nA2,c2,,p1,,1,1,2026-02-01,\nA3,,,p1,,1,1,2026-02-01,\n"));
        assertThat(STORE.transactions()
                        .read(db -> db.fetch(CUSTOMER))
                        .map(row -> row.getCustomerNumber().toLowerCase() + " " + row.getAccountExecutiveId() + " "
                                + row.getAccountCsrId()))
                .containsExactlyInAnyOrder("house null null", "c1 null null", "c2 " + judy + " " + marie);
    }

    @Test
    void alphaAndInternalNumbersNameProductsInTheOwnFormatOnly() {
        long oops = STORE.seed().alpha("SORRY", STORE.seed().product("OOPS", "0.00"));
        ImportJob own = desk.run(
                "touchpoint", HEADING + "A1,c1,,sorry,,1,0,2026-02-01,\nA1,c1,,%d,,1,0,2026-02-01,\n".formatted(oops));
        assertThat(own.products()).isZero();
        ImportJob foreign = desk.run(
                "online-retail",
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                        + "1,%d,Globe,1,2010-12-01,1,7,France\n".formatted(oops));
        assertThat(foreign.products()).isEqualTo(1);
        assertThat(STORE.transactions().read(db -> db.fetch(ORDER_LINE)).map(line -> line.getOrderedAs()))
                .containsExactlyInAnyOrder("SORRY", "" + oops, "" + oops);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile | excel | | | There is no import profile 'excel'",
                "accountExecutive | touchpoint | nobody | | There is no user 'nobody'",
                "accountCsr | touchpoint | | nobody | There is no user 'nobody'",
                "file | online-retail | | | The first line is not the heading",
            })
    void whatCannotBeReadIsRefusedBeforeThereIsAJob(
            String field, String profile, String executive, String csr, String message) {
        ImportRequest request = new ImportRequest(profile, "x.csv", false, false, executive, csr);
        assertRefused(request, HEADING, field, message);
        assertThat(desk.imports.list(PageRequest.FIRST, Desk.ADMIN).total()).isZero();
    }

    @Test
    void emptyAndUnreadableFilesAreRefused() {
        assertRefused(Desk.request("touchpoint"), "", "file", "The file is empty.");
        assertRefused(Desk.request("touchpoint"), "\n\n", "file", "The file is empty.");
        assertRefused(Desk.request("touchpoint"), "\0\0\0", "file", "NUL characters");
        byte[] cut = java.util.Arrays.copyOf(Desk.gzip(HEADING), 14);
        assertThatThrownBy(
                        () -> desk.imports.start(Desk.request("touchpoint"), new ByteArrayInputStream(cut), Desk.ADMIN))
                .hasMessageContaining("damaged at its beginning");
        assertThat(desk.run("touchpoint", HEADING).state()).isEqualTo("done");
    }

    @Test
    void gzipIsToldByItsFirstBytes() {
        ImportJob job = desk.run(
                Desk.request("touchpoint"),
                new ByteArrayInputStream(Desk.gzip("\uFEFF" + HEADING + "A1,c1,,p1,,1,1,2026-02-01,\n")));
        assertThat(job.orders()).isEqualTo(1);
    }

    @Test
    void administratorsOnly() {
        Caller clerk = new Caller(1, "marie", "Marie", Set.of());
        assertThatThrownBy(() -> desk.imports.start(Desk.request("touchpoint"), Desk.stream(HEADING), clerk))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
        assertThatThrownBy(() -> desk.imports.get(1, clerk)).hasMessageContaining("Administration");
        assertThatThrownBy(() -> desk.imports.get(1, Desk.ADMIN)).hasMessageContaining("There is no import 1");
        assertThatThrownBy(() -> desk.imports.rejectedLines(1, line -> {}, Desk.ADMIN))
                .hasMessageContaining("There is no import 1");
    }

    @Test
    void latestJobComesFirstAndFileNamesAreJustNames() {
        desk.run(
                new ImportRequest("touchpoint", "C:\\Users\\x\\first.csv", false, false, null, null),
                Desk.stream(HEADING));
        STORE.clock().advance(java.time.Duration.ofMinutes(1));
        desk.run(
                new ImportRequest("touchpoint", "../" + "y".repeat(300) + "\u0000", false, false, null, null),
                Desk.stream(HEADING));
        List<ImportJob> jobs =
                desk.imports.list(new PageRequest(0, 10), Desk.ADMIN).items();
        assertThat(jobs).extracting(ImportJob::fileName).containsExactly("y".repeat(200), "first.csv");
        assertThat(desk.imports.list(new PageRequest(1, 1), Desk.ADMIN).items()).containsExactly(jobs.get(1));
    }

    private void assertRefused(ImportRequest request, String file, String field, String message) {
        assertThatThrownBy(() -> desk.imports.start(request, Desk.stream(file), Desk.ADMIN))
                .isInstanceOfSatisfying(TouchpointException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
                    assertThat(refusal.field()).contains(field);
                })
                .hasMessageContaining(message);
        assertThat(count(IMPORT_JOB)).isZero();
        assertThat(directory).isEmptyDirectory();
    }

    private record Stored(
            String reference,
            String channel,
            String status,
            Instant orderedAt,
            String purchaseOrder,
            String total,
            String enteredBy) {}

    private static List<Stored> orders() {
        return STORE.transactions()
                .read(db -> db.fetch(SALES_ORDER))
                .map(order -> new Stored(
                        order.getReference(),
                        order.getChannel(),
                        order.getStatus(),
                        order.getOrderedAt(),
                        order.getPurchaseOrder(),
                        order.getTotal().toPlainString(),
                        order.getEnteredBy()));
    }

    private static List<String> products() {
        return STORE.transactions()
                .read(db -> db.fetch(PRODUCT))
                .map(product -> product.getExternalNumber() + " " + product.getDescription());
    }

    private static List<String> customers() {
        return STORE.transactions()
                .read(db -> db.fetch(CUSTOMER))
                .map(customer -> customer.getCustomerNumber() + " " + customer.getName());
    }

    private static int count(Table<? extends Record> table) {
        return STORE.transactions().read(db -> db.fetchCount(table));
    }
}
