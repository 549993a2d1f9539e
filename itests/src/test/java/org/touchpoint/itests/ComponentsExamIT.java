package org.touchpoint.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.touchpoint.itests.support.Exam;

/** From inside: every bundle is active, and every component of ours has what it needs. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ComponentsExamIT {
    @Inject
    private BundleContext context;

    @Inject
    private ServiceComponentRuntime components;

    @Configuration
    public Option[] configuration() throws IOException {
        return Exam.options();
    }

    @Test
    public void everyBundleIsActive() {
        List<String> idle = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (!fragment && bundle.getState() != Bundle.ACTIVE) {
                idle.add(bundle.getSymbolicName());
            }
        }
        assertEquals(List.of(), idle);
    }

    /** The store opens in the background, and all that needs it comes after. */
    @Test
    public void everyComponentHasWhatItNeeds() throws InterruptedException {
        Instant limit = Instant.now().plusSeconds(60);
        List<String> waiting = waiting();
        while (!waiting.isEmpty() && Instant.now().isBefore(limit)) {
            Thread.sleep(200);
            waiting = waiting();
        }
        assertEquals(List.of(), waiting);
    }

    private List<String> waiting() {
        return components.getComponentDescriptionDTOs().stream()
                .filter(description -> description.bundle.symbolicName.startsWith("org.touchpoint."))
                .flatMap(description -> components.getComponentConfigurationDTOs(description).stream())
                .filter(ComponentsExamIT::isWaiting)
                .map(configuration -> configuration.description.name)
                .toList();
    }

    private static boolean isWaiting(ComponentConfigurationDTO configuration) {
        return configuration.state != ComponentConfigurationDTO.ACTIVE
                && configuration.state != ComponentConfigurationDTO.SATISFIED;
    }
}
