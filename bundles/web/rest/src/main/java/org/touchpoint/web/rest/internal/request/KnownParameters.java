package org.touchpoint.web.rest.internal.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.web.rest.internal.error.PlainText;

/**
 * Refuses query parameters that the address does not have, so that a filter with a slip of the pen is not passed over. No address has
 * parameters behind a semicolon.
 */
public final class KnownParameters implements ContainerRequestFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean matrix = request.getUriInfo().getPath(false).indexOf(';') >= 0;
        if (matrix || !PlainText.isStorable(request.getUriInfo().getPath())) {
            throw new NotFoundException();
        }
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        Method method = resource == null ? null : resource.getResourceMethod();
        if (given.isEmpty() || method == null) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, KnownParameters::names);
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw unknown(name, names);
            }
            if (!values.stream().allMatch(PlainText::isStorable)) {
                throw TouchpointException.invalid(
                        name, "The parameter " + name + " holds a NUL character.", "Leave the character out.");
            }
        });
    }

    private static TouchpointException unknown(String name, Set<String> names) {
        return TouchpointException.invalid(
                name,
                "There is no parameter " + name + " here.",
                names.isEmpty()
                        ? "This address takes no parameters."
                        : "The parameters here are " + String.join(", ", names) + ".");
    }

    private static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter.getAnnotation(QueryParam.class), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(field.getAnnotation(QueryParam.class), names);
                    }
                }
            }
        }
        return names;
    }

    private static void add(@Nullable QueryParam parameter, Set<String> names) {
        if (parameter != null) {
            names.add(parameter.value());
        }
    }
}
