package org.hob.configuration;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** What is in force: ConfigurationAdmin, by names of files. */
final class Configurations {

    /** Any bundle may have it. */
    private static final String ANYWHERE = "?";

    private final ConfigurationAdmin admin;

    Configurations(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** Brings the values into force. Touches nobody when they are already. */
    void put(ConfName name, Map<String, Object> values) throws IOException {
        of(name).updateIfDifferent(FrameworkUtil.asDictionary(values));
    }

    void delete(ConfName name) throws IOException {
        Optional<Configuration> configuration = find(name.pid());
        if (configuration.isPresent()) configuration.get().delete();
    }

    /** All that are in force, by PID. */
    Map<String, Configuration> all() throws IOException {
        Map<String, Configuration> all = new LinkedHashMap<>();
        for (Configuration configuration : list(null)) all.put(configuration.getPid(), configuration);
        return all;
    }

    Optional<Configuration> find(String pid) throws IOException {
        for (Configuration configuration : list("(" + Constants.SERVICE_PID + "=" + pid + ")")) {
            return Optional.of(configuration);
        }
        return Optional.empty();
    }

    private Configuration of(ConfName name) throws IOException {
        return name.name().isPresent()
                ? admin.getFactoryConfiguration(name.type(), name.name().get(), ANYWHERE)
                : admin.getConfiguration(name.type(), ANYWHERE);
    }

    private Configuration[] list(@Nullable String filter) throws IOException {
        try {
            Configuration[] found = admin.listConfigurations(filter);
            return found == null ? new Configuration[0] : found;
        } catch (InvalidSyntaxException e) {
            throw new IOException(filter + ": no filter", e);
        }
    }
}
