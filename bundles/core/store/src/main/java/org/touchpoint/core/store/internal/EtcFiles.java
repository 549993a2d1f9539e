package org.touchpoint.core.store.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.core.store.spi.SettingsFiles;

/** The files in {@code etc} with their last good values, which outlive the components that read them. */
@Component(immediate = true)
public final class EtcFiles implements SettingsFiles {
    private static final Logger LOG = LoggerFactory.getLogger(EtcFiles.class);

    /** What an address may carry that is nobody's business: whoever asks for the health is not logged in. */
    private static final Pattern SECRET =
            Pattern.compile("(//)[^/@]*(?=@)|(password=)[^&;]*", Pattern.CASE_INSENSITIVE);

    private final Map<String, EtcFile> files = new ConcurrentSkipListMap<>();
    private final Map<String, String> lastGood = new ConcurrentHashMap<>();

    @Activate
    public EtcFiles() {}

    @Override
    public Settings read(String pid, Map<String, Object> values) {
        EtcFile file = new EtcFile(pid, values);
        files.put(pid, file);
        return file;
    }

    @Override
    public List<String> faults() {
        return files.values().stream()
                .flatMap(file -> file.faults.values().stream())
                .toList();
    }

    private final class EtcFile implements Settings {
        private final String pid;
        private final Map<String, Object> values;
        private final Map<String, String> faults = new ConcurrentSkipListMap<>();

        EtcFile(String pid, Map<String, Object> values) {
            this.pid = pid;
            this.values = Map.copyOf(values);
        }

        @Override
        public String text(String key, String standard, Rule rule) {
            String value = String.valueOf(values.getOrDefault(key, standard)).strip();
            if (rule.holds().test(value)) {
                lastGood.put(pid + ' ' + key, value);
                return value;
            }
            String given = (key + " = " + SECRET.matcher(value).replaceAll("$1$2…")).strip();
            String fault = "etc/" + pid + ".cfg: " + given + " " + rule.fault() + " " + rule.remedy();
            faults.put(key, fault);
            LOG.warn("{}", fault);
            return lastGood.getOrDefault(pid + ' ' + key, standard);
        }

        @Override
        public String exact(String key) {
            return String.valueOf(values.getOrDefault(key, ""));
        }

        @Override
        public boolean isFaulty(String key) {
            return faults.containsKey(key);
        }
    }
}
