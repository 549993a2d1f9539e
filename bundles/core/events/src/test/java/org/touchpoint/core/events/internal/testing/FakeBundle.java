package org.touchpoint.core.events.internal.testing;

import java.lang.reflect.Proxy;
import org.osgi.framework.Bundle;

/** A bundle that has a state and nothing else. */
public final class FakeBundle {
    /** As the framework has it: {@link Bundle#ACTIVE} and the others. */
    public volatile int state = Bundle.ACTIVE;

    /** It, as the framework hands it out. */
    public final Bundle bundle = (Bundle) Proxy.newProxyInstance(
            FakeBundle.class.getClassLoader(),
            new Class<?>[] {Bundle.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getState" -> state;
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "toString" -> "a bundle";
                default -> throw new UnsupportedOperationException(method.getName());
            });
}
