package org.touchpoint.core.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchpoint.core.imports.profile.FileLine;

/** Lines become orders wherever they stand in the file. */
class OrderAssemblerTest {
    private static final Instant TIME = Instant.parse("2011-03-01T10:00:00Z");

    private final List<String> orders = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    @Test
    void ordersAreHandedOnWithTheirLastLine() {
        assemble(100, lines("1 1 2 3 3 1 4"));
        assertThat(orders).containsExactly("2:3", "3:4,5", "1:1,2,6", "4:7");
    }

    @Test
    void sameResultAsWithoutAnyBound() {
        Random random = new Random(7);
        List<FileOrder.Line> lines = IntStream.rangeClosed(1, 2_000)
                .mapToObj(number -> line(number, "order" + random.nextInt(300), "c", "1"))
                .toList();
        assemble(10_000, lines);
        assertThat(orders)
                .containsExactlyInAnyOrderElementsOf(lines.stream()
                        .collect(Collectors.groupingBy(
                                line -> line.said().order(),
                                Collectors.mapping(line -> line.number() + "", Collectors.joining(","))))
                        .entrySet()
                        .stream()
                        .map(order -> order.getKey() + ":" + order.getValue())
                        .toList());
    }

    @Test
    void linesTooFarApartEndTheJobInsteadOfFillingTheMemory() {
        assertThatThrownBy(() -> assemble(3, lines("1 2 3 4 1 2 3 4")))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("Sort the file by order");
    }

    @Test
    void lineOfAnotherCustomerIsNotTaken() {
        assemble(
                10,
                List.of(
                        line(1, "1", "c", "1"),
                        line(2, "1", "d", "1"),
                        line(3, "1", null, "1"),
                        line(4, "1", "c", "1")));
        assertThat(orders).containsExactly("1:1,4");
        assertThat(rejected)
                .containsExactly(
                        "2 customer differs from the order's first line",
                        "3 customer differs from the order's first line");
    }

    @Test
    void amountBeyondTheDatabasesIsNotTaken() {
        assemble(10, List.of(line(1, "1", "c", "9999999999"), line(2, "1", "c", "1"), line(3, "1", "c", "0")));
        assertThat(orders).containsExactly("1:1,3");
        assertThat(rejected).containsExactly("2 amount is too large");
    }

    @Test
    void orderWithoutAnyGoodLineIsNone() {
        assemble(10, List.of(line(1, "1", "c", "99999999999"), line(2, "2", "c", "1")));
        assertThat(orders).containsExactly("2:2");
    }

    @Test
    void longSetKnowsWhatWasAdded() {
        LongSet set = new LongSet();
        Random random = new Random(1);
        List<Long> numbers = random.longs(20_000).boxed().toList();
        assertThat(numbers).allMatch(set::add);
        assertThat(numbers).noneMatch(set::add);
        assertThat(set.add(0)).isTrue();
        assertThat(set.add(0)).isFalse();
    }

    private void assemble(int mostWaiting, List<FileOrder.Line> lines) {
        Runs runs = new Runs(mostWaiting);
        lines.forEach(line -> runs.see(line.said().order()));
        OrderAssembler assembler = new OrderAssembler(
                runs,
                new OrderAssembler.Sink() {
                    @Override
                    public void complete(FileOrder order) {
                        orders.add(order.number() + ":"
                                + order.lines().stream()
                                        .map(line -> line.number() + "")
                                        .collect(Collectors.joining(",")));
                    }

                    @Override
                    public void reject(Rejection rejection) {
                        rejected.add(rejection.line() + " " + rejection.reason());
                    }
                },
                mostWaiting);
        lines.forEach(assembler::add);
        assembler.end();
    }

    private static List<FileOrder.Line> lines(String numbers) {
        List<FileOrder.Line> lines = new ArrayList<>();
        for (String number : numbers.split(" ")) {
            lines.add(line(lines.size() + 1, number, "c", "1"));
        }
        return lines;
    }

    private static FileOrder.Line line(long line, String order, String customer, String price) {
        return new FileOrder.Line(
                line,
                "content",
                new FileLine(
                        order,
                        customer == null ? null : new FileLine.FileCustomer(customer, customer, null),
                        "P",
                        null,
                        BigDecimal.ONE,
                        new BigDecimal(price),
                        TIME,
                        null));
    }
}
