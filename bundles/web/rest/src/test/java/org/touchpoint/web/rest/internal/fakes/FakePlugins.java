package org.touchpoint.web.rest.internal.fakes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.admin.Plugin;
import org.touchpoint.api.admin.PluginDependent;
import org.touchpoint.api.admin.Plugins;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** One plugin, com.partner.late; takes down what is uploaded. */
public final class FakePlugins implements Plugins {
    public String fileName;
    public byte[] content;

    @Override
    public List<Plugin> list(Caller caller) {
        return List.of(plugin());
    }

    @Override
    public Plugin get(String name, Caller caller) {
        if (!name.equals("com.partner.late")) {
            throw TouchpointException.notFound("plugin", name);
        }
        return plugin();
    }

    @Override
    public List<PluginDependent> dependents(String name, Caller caller) {
        get(name, caller);
        return List.of(new PluginDependent("Late", true, 3));
    }

    @Override
    public Plugin install(String fileName, InputStream content, Caller caller) {
        this.fileName = fileName;
        try {
            this.content = content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return plugin();
    }

    @Override
    public Plugin start(String name, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        return get(name, caller);
    }

    @Override
    public Plugin stop(String name, Caller caller) {
        return start(name, caller);
    }

    @Override
    public void remove(String name, Caller caller) {
        start(name, caller);
    }

    private static Plugin plugin() {
        return new Plugin(
                "com.partner.late",
                "1.0.0",
                "active",
                null,
                Instant.EPOCH,
                List.of("Late"),
                List.of(),
                0,
                null,
                null,
                "upload");
    }
}
