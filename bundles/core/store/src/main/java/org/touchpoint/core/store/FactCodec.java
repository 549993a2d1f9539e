package org.touchpoint.core.store;

import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.fact.Fact;

/** Facts as the journal keeps them: the record's simple name, and JSON. Thread-safe. */
@ProviderType
public interface FactCodec {
    /** JSON of a fact. */
    String write(Fact fact);

    /** The fact of this kind (simple name of its record); fields that are absent become null, further ones are passed over. */
    Fact read(String kind, String json);
}
