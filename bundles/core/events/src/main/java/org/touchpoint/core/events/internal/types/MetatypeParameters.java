package org.touchpoint.core.events.internal.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.touchpoint.api.event.ParameterInfo;

/** Parameters as the plugin's OSGi Metatype describes them; the PID is the name of the event type's component. */
public final class MetatypeParameters implements ParameterReader {
    private final MetaTypeService metatypes;

    public MetatypeParameters(MetaTypeService metatypes) {
        this.metatypes = metatypes;
    }

    @Override
    public List<ParameterInfo> read(Offer eventType) throws NotTakenException {
        Bundle bundle = eventType.bundle().bundle();
        String pid = eventType.component();
        if (bundle == null || pid == null) {
            return List.of();
        }
        MetaTypeInformation information = metatypes.getMetaTypeInformation(bundle);
        if (information == null || !Arrays.asList(information.getPids()).contains(pid)) {
            return List.of();
        }
        return parameters(information.getObjectClassDefinition(pid, null), MetatypeLimits.of(bundle));
    }

    private static List<ParameterInfo> parameters(
            ObjectClassDefinition definition, Map<String, MetatypeLimits.Limit> limits) throws NotTakenException {
        Set<String> required = new HashSet<>();
        for (AttributeDefinition attribute : attributes(definition, ObjectClassDefinition.REQUIRED)) {
            required.add(attribute.getID());
        }
        List<ParameterInfo> parameters = new ArrayList<>();
        for (AttributeDefinition attribute : attributes(definition, ObjectClassDefinition.ALL)) {
            boolean mandatory = required.contains(attribute.getID());
            parameters.add(
                    parameter(attribute, mandatory, limits.getOrDefault(attribute.getID(), MetatypeLimits.NONE)));
        }
        return parameters;
    }

    /** The attributes; a filter that matches none is answered with null. */
    private static AttributeDefinition[] attributes(ObjectClassDefinition definition, int filter) {
        @Nullable AttributeDefinition[] attributes = definition.getAttributeDefinitions(filter);
        return attributes == null ? new AttributeDefinition[0] : attributes;
    }

    private static ParameterInfo parameter(AttributeDefinition attribute, boolean required, MetatypeLimits.Limit limit)
            throws NotTakenException {
        String id = attribute.getID();
        String[] options = attribute.getOptionValues();
        ParameterInfo bare = new ParameterInfo(
                id,
                attribute.getName() == null ? id : attribute.getName(),
                attribute.getDescription() == null ? "" : attribute.getDescription(),
                type(attribute),
                attribute.getCardinality() != 0,
                required,
                null,
                options == null ? List.of() : List.of(options),
                limit.min(),
                limit.max());
        return withDefault(bare, attribute.getDefaultValue());
    }

    private static String type(AttributeDefinition attribute) throws NotTakenException {
        return switch (attribute.getType()) {
            case AttributeDefinition.STRING, AttributeDefinition.CHARACTER -> ParameterValues.TEXT;
            case AttributeDefinition.INTEGER,
                    AttributeDefinition.LONG,
                    AttributeDefinition.SHORT,
                    AttributeDefinition.BYTE -> ParameterValues.INTEGER;
            case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> ParameterValues.DECIMAL;
            case AttributeDefinition.BOOLEAN -> ParameterValues.BOOLEAN;
            default ->
                throw new NotTakenException("has a parameter " + attribute.getID()
                        + " of a type that Touchpoint does not know; it takes text, numbers, and yes or no");
        };
    }

    private static ParameterInfo withDefault(ParameterInfo bare, String @Nullable [] values) throws NotTakenException {
        if (values == null || (values.length == 0 && !bare.list())) {
            return bare;
        }
        Object raw = bare.list() ? List.of(values) : values[0];
        try {
            return ParameterValues.withDefault(bare, ParameterValues.convert(bare, raw));
        } catch (IllegalArgumentException e) {
            throw new NotTakenException("has a default for its parameter " + bare.id() + " that " + e.getMessage());
        }
    }
}
