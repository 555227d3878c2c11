package org.hob.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.hob.configuration.PlainFelix.NoMetatypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;

class ConfFolderTest {

    private static final String LAMP = "org.acme.lamp~desk";

    @TempDir
    Path home;

    private PlainFelix felix;
    private Configurations configurations;
    private Path conf;
    private ConfFolder folder;

    @BeforeEach
    void start() throws Exception {
        felix = new PlainFelix(home);
        configurations = new Configurations(felix.admin());
        conf = Files.createDirectories(home.resolve("conf"));
        folder = folder();
    }

    @AfterEach
    void stop() throws Exception {
        felix.close();
    }

    @Test
    void newFile_isInForce() throws IOException {
        write(LAMP, "{\"host\": \"lamp\", \"port\": 80}");
        folder.look();
        assertThat(inForce(LAMP)).isEqualTo(Map.of("host", "lamp", "port", 80L));
        assertThat(configurations.find(LAMP).orElseThrow().getFactoryPid()).isEqualTo("org.acme.lamp");
    }

    @Test
    void fileWithoutName_isASingleton() throws IOException {
        write("org.acme.core", "{\"a\": true}");
        folder.look();
        assertThat(configurations.find("org.acme.core").orElseThrow().getFactoryPid())
                .isNull();
    }

    @Test
    void changedFile_touchesOnlyItsConfiguration() throws IOException {
        write(LAMP, "{\"a\": 1}");
        write("org.acme.lamp~other", "{\"a\": 1}");
        folder.look();
        long before = changes("org.acme.lamp~other");
        write(LAMP, "{\"a\": 2}");
        folder.look();
        assertThat(inForce(LAMP)).isEqualTo(Map.of("a", 2L));
        assertThat(changes("org.acme.lamp~other")).isEqualTo(before);
    }

    @Test
    void changeOfTheSameLengthInTheSameTick_isSeen() throws IOException {
        Path file = write(LAMP, "{\"a\": 1}");
        FileTime time = Files.getLastModifiedTime(file);
        folder.look();
        write(LAMP, "{\"a\": 2}");
        Files.setLastModifiedTime(file, time);
        folder.look();
        assertThat(inForce(LAMP)).isEqualTo(Map.of("a", 2L));
    }

    @Test
    void fileWithOtherSpaces_changesNothing() throws IOException {
        write(LAMP, "{\"a\": 1}");
        folder.look();
        long before = changes(LAMP);
        write(LAMP, "{ \"a\":   1 } // one");
        folder.look();
        assertThat(changes(LAMP)).isEqualTo(before);
    }

    @Test
    void wrongFile_leavesTheLastGoodOneInForce() throws IOException {
        write(LAMP, "{\"a\": 1}");
        folder.look();
        write(LAMP, "{\"a\": ");
        folder.look();
        folder.look();
        assertThat(inForce(LAMP)).isEqualTo(Map.of("a", 1L));
        write(LAMP, "{\"a\": 3}");
        folder.look();
        assertThat(inForce(LAMP)).isEqualTo(Map.of("a", 3L));
    }

    @Test
    void fileMovedAwayForAMoment_changesNothing() throws IOException {
        Path file = write(LAMP, "{\"a\": 1}");
        folder.look();
        long before = changes(LAMP);
        Files.move(file, conf.resolve("backup~"));
        folder.look();
        Files.move(conf.resolve("backup~"), file);
        folder.look();
        folder.look();
        assertThat(changes(LAMP)).isEqualTo(before);
    }

    @Test
    void deletedFile_deletesItsConfiguration() throws IOException {
        Path file = write(LAMP, "{\"a\": 1}");
        folder.look();
        Files.delete(file);
        folder.look();
        folder.look();
        assertThat(configurations.find(LAMP)).isEmpty();
    }

    @Test
    void folderThatCannotBeRead_changesNothing() throws IOException {
        write(LAMP, "{\"a\": 1}");
        folder.look();
        Files.move(conf, home.resolve("elsewhere"));
        folder.look();
        folder.look();
        assertThat(inForce(LAMP)).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void changedConfiguration_isWritten() throws IOException {
        Path file = write(LAMP, "{\"z\": 1, \"a\": 1}");
        folder.look();
        update(LAMP, Map.of("a", 2, "z", new String[] {"x"}, "new", true));
        folder.stored(LAMP);
        assertThat(file).hasContent("{\n  \"z\": [\"x\"],\n  \"a\": 2,\n  \"new\": true\n}");
        assertThat(conf).isDirectoryNotContaining("glob:**.new");
        long before = changes(LAMP);
        folder.look();
        assertThat(changes(LAMP)).isEqualTo(before);
    }

    @Test
    void ownChange_isNotWrittenBack() throws IOException {
        Path file = write(LAMP, "{ /* mine */ \"a\": 1 }");
        folder.look();
        folder.stored(LAMP);
        assertThat(file).hasContent("{ /* mine */ \"a\": 1 }");
    }

    @Test
    void wrongFileThatIsOverwritten_isKeptBeside() throws IOException {
        write(LAMP, "{\"a\": 1}");
        folder.look();
        write(LAMP, "{\"a\": my work ");
        folder.look();
        update(LAMP, Map.of("a", 2));
        folder.stored(LAMP);
        assertThat(conf.resolve(LAMP + ".cfg.json.wrong")).hasContent("{\"a\": my work ");
        assertThat(conf.resolve(LAMP + ".cfg.json")).hasContent("{\n  \"a\": 2\n}");
    }

    @Test
    void configurationMadeWithoutName_getsOneAndAFile() throws IOException {
        Configuration made = felix.admin().createFactoryConfiguration("org.acme.lamp", "?");
        made.update(FrameworkUtil.asDictionary(Map.of("name", "Desk Lamp")));
        folder.stored(made.getPid());
        assertThat(conf.resolve("org.acme.lamp~desk-lamp.cfg.json")).hasContent("{\n  \"name\": \"Desk Lamp\"\n}");
        assertThat(configurations.all()).containsOnlyKeys("org.acme.lamp~desk-lamp");
    }

    @Test
    void deletedConfiguration_deletesItsFile() throws IOException {
        Path file = write(LAMP, "{\"a\": 1}");
        folder.look();
        configurations.find(LAMP).orElseThrow().delete();
        folder.deleted(LAMP);
        assertThat(file).doesNotExist();
    }

    @Test
    void lateNewsOfADeletion_doesNotDeleteTheNewFile() throws IOException {
        Path file = write(LAMP, "{\"a\": 1}");
        folder.look();
        folder.deleted(LAMP); // it is there again
        assertThat(file).exists();
    }

    @Test
    void configurationWithoutFile_isWritten() throws IOException {
        update("org.acme.core", Map.of("a", 1));
        folder.writeMissing();
        assertThat(conf.resolve("org.acme.core.cfg.json")).hasContent("{\n  \"a\": 1\n}");
    }

    private ConfFolder folder() {
        return new ConfFolder(conf, configurations, new Metatypes(felix.context(), new NoMetatypes()));
    }

    private Path write(String pid, String text) throws IOException {
        return Files.writeString(conf.resolve(pid + ".cfg.json"), text);
    }

    private void update(String pid, Map<String, Object> values) throws IOException {
        configurations.put(ConfName.ofPid(pid).orElseThrow(), values);
    }

    private Map<String, Object> inForce(String pid) throws IOException {
        return Values.plain(configurations.find(pid).orElseThrow().getProperties());
    }

    private long changes(String pid) throws IOException {
        return configurations.find(pid).orElseThrow().getChangeCount();
    }
}
