package org.hob.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.hob.state.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    /** What python-slugify 8 with text-unidecode makes of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Kitchen|kitchen",
                "Test_(More)|test_more",
                "Tèst_Mörê|test_more",
                "B8:27:EB:00:00:00|b8_27_eb_00_00_00",
                "greg_phone - exp_wayp1|greg_phone_exp_wayp1",
                "We are, we are, a... Test Calendar|we_are_we_are_a_test_calendar",
                "T-!@#$!#@$!$est|t_est",
                "Küche|kuche",
                "Straße|strasse",
                "STRASSE ẞ|strasse_ss",
                "Øvre Gård|ovre_gard",
                "Łazienka|lazienka",
                "İstanbul|istanbul",
                "Đà Nẵng|da_nang",
                "Tom's lamp|tom_s_lamp",
                "Tom’s lamp|toms_lamp",
                "1,5 kW, 2,5|15_kw_25",
                "25 °C|25_degc",
                "½ l|1_2_l",
                "µg/m³ PM2.5|mg_m3_pm2_5",
                "CO₂ & O₂|co2_o2",
                "Größe №5 €|grosse_no5_eur",
                "ﬁne Ｗｉｄｅ|fine_wide",
                "🙂 lamp|lamp",
                "Кухня|kukhnia",
                "Объём|obem",
                "Їжа|izha",
                "Κουζίνα|kouzina",
                "a--b__c|a_b_c",
                "_a_|a",
                "$something|something",
                "$|unknown",
                "``|unknown"
            })
    void of_isHomeAssistants(String text, String slug) {
        assertThat(Slug.of(text)).isEqualTo(slug);
    }

    @Test
    void of_canBeAnObject() {
        for (int letter = 0; letter < 0x3000; letter++) {
            if (!Character.isValidCodePoint(letter)) continue;
            var slug = Slug.of("x" + Character.toString(letter) + "y");
            assertThat(new EntityId("light", slug).object()).isEqualTo(slug);
        }
    }
}
