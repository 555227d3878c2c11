package org.hob.yaml;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The YAML files in {@code conf/}: a service. They are looked at by themselves whenever they change. */
@ProviderType
public interface YamlFiles {

    /**
     * Reads all files now, gives the sections what has changed, and returns what is wrong.
     *
     * <p>Turn: waits.
     */
    List<Mistake> reload();

    /**
     * Reads all files, lets the sections check them, changes nothing, and returns what is wrong.
     *
     * <p>Turn: waits.
     */
    List<Mistake> check();

    /**
     * Returns what is wrong with what is in force.
     *
     * <p>Turn: never waits.
     */
    List<Mistake> mistakes();
}
