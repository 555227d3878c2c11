package org.hob.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hob.configuration.PlainFelix.NoMetatypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.cm.ManagedServiceFactory;

class ConfigurationFilesTest {

    private static final String LAMP = "org.acme.lamp~desk";

    @TempDir
    Path home;

    @Test
    void files_reachTheIntegrationThatTheyAreMeantFor() throws Exception {
        Path file = Files.createDirectories(home.resolve("conf")).resolve(LAMP + ".cfg.json");
        Files.writeString(file, "{\"a\": 1}");
        try (PlainFelix felix = new PlainFelix(home)) {
            ConfigurationFiles files = new ConfigurationFiles(felix.context(), felix.admin(), new NoMetatypes());
            Told told = new Told();
            felix.context()
                    .registerService(
                            ManagedServiceFactory.class,
                            told,
                            FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_PID, "org.acme.lamp")));
            assertThat(told.next()).isEqualTo("desk a=1");

            Files.writeString(file, "{\"a\": 2}");
            assertThat(told.next()).isEqualTo("desk a=2");

            Files.delete(file);
            assertThat(told.next()).isEqualTo("desk gone");
            files.close();
        }
    }

    @Test
    void changeByOthers_reachesTheFile() throws Exception {
        Path conf = Files.createDirectories(home.resolve("conf"));
        try (PlainFelix felix = new PlainFelix(home)) {
            ConfigurationFiles files = new ConfigurationFiles(felix.context(), felix.admin(), new NoMetatypes());
            Told told = new Told();
            felix.context().registerService(ConfigurationListener.class, files, null);
            felix.context().registerService(ConfigurationListener.class, told, null);
            felix.admin()
                    .createFactoryConfiguration("org.acme.lamp", "?")
                    .update(FrameworkUtil.asDictionary(Map.of("name", "Desk")));
            told.await(LAMP + " " + ConfigurationEvent.CM_UPDATED);
            assertThat(conf.resolve(LAMP + ".cfg.json")).hasContent("{\n  \"name\": \"Desk\"\n}");
            files.close();
        }
    }

    /** Remembers what it is told. */
    private static final class Told implements ManagedServiceFactory, ConfigurationListener {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            String line = lines.poll(10, TimeUnit.SECONDS);
            assertThat(line).as("told within 10 s").isNotNull();
            return line == null ? "" : line;
        }

        void await(String line) throws InterruptedException {
            String told = next();
            while (!told.equals(line)) told = next();
        }

        @Override
        public String getName() {
            return "told";
        }

        @Override
        public void updated(String pid, Dictionary<String, ?> properties) {
            lines.add(pid.substring(pid.indexOf('~') + 1) + " a=" + properties.get("a"));
        }

        @Override
        public void deleted(String pid) {
            lines.add(pid.substring(pid.indexOf('~') + 1) + " gone");
        }

        @Override
        public void configurationEvent(ConfigurationEvent event) {
            lines.add(event.getPid() + " " + event.getType());
        }
    }
}
