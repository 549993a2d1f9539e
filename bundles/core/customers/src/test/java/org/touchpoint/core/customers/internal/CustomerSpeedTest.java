package org.touchpoint.core.customers.internal;

import static org.touchpoint.core.store.tables.Tables.*;

import java.math.BigDecimal;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.customer.*;
import org.touchpoint.core.store.testing.TestStore;

class CustomerSpeedTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @Test
    void speed() {
        String[] w = {"Smith","Paper","Harbor","Moon","Lake","River","Stone","Corner","Blue","Green","Print","Office","Dental","School","Bank","Summit","Maple","Prairie","Copper","Kettle"};
        Random r = new Random(1);
        long t0 = System.nanoTime();
        for (int part = 0; part < 100; part++) {
            int from = part * 1000;
            STORE.transactions().write(db -> {
                List<org.touchpoint.core.store.tables.tables.records.CustomerRecord> cs = new ArrayList<>();
                List<org.touchpoint.core.store.tables.tables.records.CustomerContactRecord> ks = new ArrayList<>();
                List<org.touchpoint.core.store.tables.tables.records.CustomerAccountRecord> as = new ArrayList<>();
                for (int i = from; i < from + 1000; i++) {
                    var c = db.newRecord(CUSTOMER);
                    c.setId(1_000_000L + i); c.setCustomerNumber("" + (10_000_000 + i));
                    c.setName(w[r.nextInt(20)] + " " + w[r.nextInt(20)] + " " + Integer.toString(r.nextInt(50000), 36));
                    c.setBalance(BigDecimal.TEN); c.setCreditLimit(BigDecimal.valueOf(r.nextInt(1000))); c.setHouseAccount(false); c.setJournalPart(1); c.setCreatedAt(STORE.clock().instant());
                    c.setVersion(0L); c.setSearchable(false); c.setCity("City" + r.nextInt(300));
                    cs.add(c);
                    var a = db.newRecord(CUSTOMER_ACCOUNT); a.setCustomerId(c.getId()); a.setOpenOrders(BigDecimal.ZERO); a.setOrderCount(1L); as.add(a);
                    for (int k = 0; k < 2; k++) {
                        var p = db.newRecord(CUSTOMER_CONTACT); p.setId(2_000_000L + i * 2 + k); p.setCustomerId(c.getId()); p.setOrdinal(k);
                        String first = w[r.nextInt(20)] + Integer.toString(r.nextInt(3000), 36); String last = w[r.nextInt(20)] + Integer.toString(r.nextInt(3000), 36);
                        p.setName(first + " " + last); p.setPhone(String.format("(%03d) %03d-%04d", 200 + r.nextInt(700), r.nextInt(1000), r.nextInt(10000))); p.setEmail(first + "@" + last + ".example"); ks.add(p);
                    }
                }
                db.batchInsert(cs).execute(); db.batchInsert(as).execute(); db.batchInsert(ks).execute();
                return true;
            });
        }
        long t1 = System.nanoTime();
        while (STORE.transactions().write(db -> new WordIndex(db).catchUp())) {}
        long t2 = System.nanoTime();
        System.out.println("SPEED insert ms " + (t1 - t0) / 1_000_000 + " index ms " + (t2 - t1) / 1_000_000 + " words " + STORE.transactions().read(db -> db.fetchCount(CUSTOMER_WORD)));
        CustomerService s = new CustomerService(STORE.transactions(), STORE.company());
        for (int round = 0; round < 3; round++) {
            for (String text : new String[] {null, "s", "sm", "smith", "smith pap", "smith pap x", "555", "(303) 555", "303 555-01", "10012345", "smith@", "zzz"}) time(s, "text " + text, new CustomerFilter(text, null, null, null));
            for (String sort : new String[] {"name", "-name", "city", "creditAvailable", "-lastOrderAt", "valueTier"}) time(s, "sort " + sort, new CustomerFilter(null, null, null, null, null, null, null, false, false, sort));
            time(s, "sm by name", new CustomerFilter("sm", null, null, null, null, null, null, false, false, "name"));
            time(s, "onHold", new CustomerFilter(null, null, null, null, null, null, null, true, false, null));
            time(s, "overLimit", new CustomerFilter(null, null, null, null, null, null, null, false, true, null));
            time(s, "mine", new CustomerFilter(null, null, null, null, null, null, "judy", false, false, null));
        }
    }

    private static void time(CustomerService s, String what, CustomerFilter f) {
        long t = System.nanoTime();
        long total = s.list(f, new PageRequest(0, 100)).total();
        System.out.println("SPEED " + what + ": " + total + " in " + (System.nanoTime() - t) / 1_000_000 + " ms");
    }
}
