package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.product.ProductFilter;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

/** Products with all that belongs to them, vendors and warehouses. */
class ProductsTest {
    private FakeServices services;

    @BeforeEach
    void onePen() {
        services = RestServer.fresh();
        Call.post("/api/products", """
                        {"number": "PEN", "description": "Pen", "listPrice": 2.5,
                         "units": [{"unit": "CS", "factor": 12}],
                         "vendors": [{"vendor": "V1", "main": true, "leadTimeDays": 5}],
                         "contracts": [{"customer": "C1", "price": 2.1, "from": "2026-01-01"}]}""").answer();
    }

    @Test
    void whatWasReadCanBeSentBackAndOldVersionsAreRefused() {
        Call.Answer read = Call.get("/api/products/PEN").answer();
        assertThat(read.json().path("version").asLong()).isEqualTo(1);
        assertThat(read.json().path("contracts").get(0).path("from").asText()).isEqualTo("2026-01-01");
        assertThat(read.json().path("vendors").get(0).path("leadTimeDays").asInt())
                .isEqualTo(5);

        assertThat(Call.put("/api/products/PEN", read.json().toString())
                        .answer()
                        .status())
                .isEqualTo(200);
        Call.Answer late = Call.put("/api/products/PEN", read.json().toString()).answer();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.field()).isEqualTo("version");
        Call.Answer patched = Call.patch("/api/products/PEN", "{\"version\": 2, \"units\": []}")
                .answer();
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.json().path("units").isEmpty()).isTrue();
        assertThat(patched.json().path("vendors").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"units\": [{\"unit\": \"CS\"}]}`, units[0].factor",
                "`{\"contracts\": [{\"customer\": \"C1\", \"price\": 1}]}`, contracts[0].from",
                "`{\"contracts\": [{\"customer\": \"C1\", \"from\": \"2026-01-01\"}]}`, contracts[0].price",
                "`{\"vendors\": [{}]}`, vendors[0].vendor",
                "`{\"version\": \"one\"}`, version",
                "`{\"version\": 1.5}`, version",
                "`{\"reorderPoint\": \"many\"}`, reorderPoint",
                "`{\"internalNumber\": 1}`, internalNumber",
            })
    void whatIsMissingOrUnfitIsNamed(String patch, String field) {
        Call.Answer answer = Call.patch("/api/products/PEN", patch).answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void listsAreFilteredAndSorted() {
        Call.get("/api/products?text=blue%20ink&discontinued=false&stocked=true&vendor=V1&sort=-listPrice")
                .answer();
        assertThat(services.products.filter).isEqualTo(new ProductFilter("blue ink", false, true, "V1", "-listPrice"));
        Call.get("/api/products").answer();
        assertThat(services.products.filter).isEqualTo(ProductFilter.ALL);
        assertThat(Call.get("/api/products?stocked=perhaps").answer().field()).isEqualTo("stocked");
        assertThat(Call.get("/api/products?colour=blue").answer().field()).isEqualTo("colour");
    }

    @Test
    void copyingIsPreviewedAndThenDoneFromThatVersion() {
        JsonNode preview = Call.post("/api/products/PEN/copy-to", "{\"warehouses\": [\"001\"], \"preview\": true}")
                .answer()
                .json();
        assertThat(preview.path("warehouses")
                        .get(0)
                        .path("changes")
                        .get(0)
                        .path("to")
                        .asInt())
                .isEqualTo(10);
        assertThat(services.inventory.copied).isEmpty();

        Call.Answer stale = Call.post("/api/products/PEN/copy-to", "{\"warehouses\": [\"001\"], \"version\": 7}")
                .answer();
        assertThat(stale.status()).isEqualTo(409);
        Call.post("/api/products/PEN/copy-to", "{\"warehouses\": [\"001\"], \"version\": 1}")
                .answer();
        assertThat(services.inventory.copied).containsExactly("001");
        assertThat(Call.post("/api/products/PEN/copy-to", "{}").answer().field())
                .isEqualTo("warehouses");
    }

    @Test
    void warehousesKeepTheirOwnRecordAndCounts() {
        Call.Answer record = Call.put(
                        "/api/products/PEN/warehouses/001",
                        "{\"location\": \"A-1\", \"stocked\": true, \"version\": 1}")
                .answer();
        assertThat(record.json().path("settings").path("location").asText()).isEqualTo("A-1");
        assertThat(Call.put("/api/products/PEN/warehouses/001", "{\"location\": \"A-1\"}")
                        .answer()
                        .field())
                .isEqualTo("stocked");
        Call.post("/api/products/PEN/warehouses/001/count", "{\"onHand\": 12.5}")
                .answer();
        assertThat(Call.get("/api/products/PEN/warehouses")
                        .answer()
                        .json()
                        .path("items")
                        .get(0)
                        .path("onHand")
                        .decimalValue())
                .isEqualByComparingTo("12.5");
        assertThat(Call.post("/api/products/PEN/warehouses/001/count", "{}")
                        .answer()
                        .field())
                .isEqualTo("onHand");
        assertThat(Call.get("/api/products/PEN/usage")
                        .answer()
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void vendorsAndWarehousesAreMadeByTheirNumbers() {
        assertThat(Call.put("/api/vendors/V1", "{\"name\": \"Pen Works\"}")
                        .answer()
                        .status())
                .isEqualTo(200);
        assertThat(Call.get("/api/vendors")
                        .answer()
                        .json()
                        .path("items")
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo("Pen Works");
        assertThat(Call.put("/api/warehouses/002", "{}").answer().field()).isEqualTo("name");
        Call.put("/api/warehouses/002", "{\"name\": \"Second\"}").answer();
        assertThat(Call.get("/api/warehouses").answer().json().path("total").asInt())
                .isEqualTo(2);
    }
}
