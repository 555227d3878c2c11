package org.hob.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"org.hob.mqtt~home.cfg.json", "org.hob.core.cfg.json", "a~1.2.cfg.json"})
    void fileName_namesAConfiguration(String file) {
        assertThat(ConfName.ofFile(file)).get().extracting(ConfName::file).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".cfg.json",
                "~a.cfg.json",
                "a~.cfg.json",
                "a~b~c.cfg.json",
                "a b.cfg.json",
                "a.json",
                "a.cfg.json~",
                "a.cfg.json.wrong"
            })
    void otherFileName_namesNone(String file) {
        assertThat(ConfName.ofFile(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Living Room,p~living-room", "a,p~a-1", "  ,p~2", "???,p~2", "Ünder,p~nder"})
    void inventedName_followsTheWishAndIsFree(String wish, String pid) {
        ConfName name = ConfName.invent("p", Optional.ofNullable(wish), Set.of("p~a", "p~1"));
        assertThat(name.pid()).isEqualTo(pid);
    }

    @Test
    void name_isShownAsItsFile() {
        assertThat(ConfName.ofPid("org.hob.mqtt~home")).get().hasToString("conf/org.hob.mqtt~home.cfg.json");
    }
}
