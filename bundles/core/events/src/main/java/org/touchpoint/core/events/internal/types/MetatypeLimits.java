package org.touchpoint.core.events.internal.types;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.MetaTypeService;

/** The least and the most that attributes allow, from the Metatype's documents: its service keeps them to itself. */
final class MetatypeLimits {
    /** No limit. */
    static final Limit NONE = new Limit(null, null);

    /** Of one attribute. */
    record Limit(@Nullable String min, @Nullable String max) {}

    private MetatypeLimits() {}

    /** The limits in a bundle, by attribute id; ids are taken to mean the same all over a plugin. */
    static Map<String, Limit> of(Bundle bundle) throws NotTakenException {
        Map<String, Limit> limits = new HashMap<>();
        Enumeration<URL> documents = bundle.findEntries(MetaTypeService.METATYPE_DOCUMENTS_LOCATION, "*.xml", false);
        for (URL document : documents == null ? List.<URL>of() : Collections.list(documents)) {
            try (InputStream xml = document.openStream()) {
                read(xml, limits);
            } catch (IOException | XMLStreamException e) {
                throw new NotTakenException("has a Metatype document that cannot be read: " + e.getMessage());
            }
        }
        return limits;
    }

    private static void read(InputStream xml, Map<String, Limit> limits) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("AD")) {
                limits.put(
                        String.valueOf(reader.getAttributeValue(null, "id")),
                        new Limit(reader.getAttributeValue(null, "min"), reader.getAttributeValue(null, "max")));
            }
        }
    }
}
