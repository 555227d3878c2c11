package org.hob.template.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those try who want out of a template, and what a template may not cost. */
class SandboxTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    private Templates templates() {
        return TemplateService.of(home.another("templates"));
    }

    /** Each of these is known from attacks on Jinja2, Twig, Velocity, FreeMarker or Jinjava; here they give nothing, or fail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ''.__class__ }}",
                "{{ ''.__class__.__mro__[1].__subclasses__() }}",
                "{{ [].__class__.__base__.__subclasses__()[40]('/etc/passwd').read() }}",
                "{{ {}.__class__.__init__.__globals__ }}",
                "{{ ''|attr('__class__') }}",
                "{{ ''|attr('__cla' ~ 'ss__')|attr('__mro__') }}",
                "{{ ''['__class__']['__mro__'] }}",
                "{{ '{0.__class__.__mro__}'.format('') }}",
                "{{ '{0.__class__.__init__.__globals__}'.format(states) }}",
                "{{ '{a.__class__}'.format_map({'a': 1}) }}",
                "{{ ''.format.__self__ }}",
                "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
                "{{ joiner.__init__.__globals__ }}",
                "{{ namespace.__init__.__globals__.os }}",
                "{{ self.__init__.__globals__.__builtins__ }}",
                "{{ self._TemplateReference__context.cycler }}",
                "{{ lipsum.__globals__ }}",
                "{{ config.items() }}",
                "{{ request.application.__globals__ }}",
                "{{ range.__class__ }}",
                "{{ dict.__subclasses__() }}",
                "{{ (1).__class__.__bases__ }}",
                "{{ now().__class__ }}",
                "{{ states.__class__.__init__.__globals__ }}",
                "{{ states._hass }}",
                "{{ loop.__class__ }}",
                "{% for x in [1] %}{{ loop._iterator }}{{ loop.__init__ }}{% endfor %}",
                "{% macro m() %}{% endmacro %}{{ m._func }}{{ m.__globals__ }}{{ m._environment }}",
                "{{ ''.getClass() }}",
                "{{ ''.class }}",
                "{{ ''.class.forName('java.lang.Runtime').getRuntime().exec('id') }}",
                "{{ ''.getClass().getClassLoader() }}",
                "{{ [].getClass().getProtectionDomain() }}",
                "{{ states.getClass().forName('java.lang.System') }}",
                "{{ {}.entrySet() }}",
                "{{ 'a'.intern() }}",
                "{{ 'a'.getBytes() }}",
                "{{ now().getZone().getClass() }}",
                "{{ now().tzinfo.getRules() }}",
                "{{ states.sensor.getClass() }}",
                "{{ x.getClass() }}{{ x.class }}{{ x.exec('id') }}",
                "{{ ''.join.constructor('return 1')() }}",
                "{{ constructor.constructor('x')() }}",
                "{{ _self.env.registerUndefinedFilterCallback('exec') }}",
                "{{ T(java.lang.Runtime) }}",
                "{{ ____int3rpr3t3r____.config }}",
                "{% import 'os' as os %}{{ os.popen('id') }}",
                "{% include '/etc/passwd' %}",
                "{% include '../../conf/secrets.yaml' %}",
                "{% extends '/etc/passwd' %}",
                "{{ [1].append(2) }}",
                "{{ {}.update({'a': 1}) }}",
                "{{ given.clear() }}{{ given.pop() }}"
            })
    void escapes_giveNothing_orFail(String template) {
        String text;
        try {
            text = templates().read(template).render(Map.of("given", List.of(1), "x", Map.of("a", 1)));
        } catch (TemplateException refused) {
            text = "";
        }
        assertThat(text).isEmpty();
    }

    @Test
    void otherValues_areNotTakenIn() {
        assertThatThrownBy(() -> templates().read("{{ x }}").render(Map.of("x", new ProcessBuilder("id"))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("no value for templates");
        assertThatThrownBy(() -> templates().read("{{ x.y }}").render(Map.of("x", Map.of("y", Thread.currentThread()))))
                .isInstanceOf(TemplateException.class);
    }

    /** Each of these would run, grow or go deeper for ever, or for hours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
                "{% for a in range(99999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
                "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
                "{{ 'x' * 99999999 }}",
                "{{ 'x' * 99999999999999999999 }}",
                "{{ ('x' * 9999) * 9999 }}",
                "{{ [0] * 99999999 }}",
                "{{ 9 ** (9 ** 9) }}",
                "{{ 10 ** 100000000 }}",
                "{{ range(99999999) }}",
                "{{ '%999999999d' % 1 }}",
                "{{ '{:999999999}'.format(1) }}",
                "{{ 'x'.center(999999999) }}",
                "{{ 'a\t'.expandtabs(999999999) }}",
                "{{ 'x'.zfill(999999999) }}",
                "{{ [1]|batch(99999999, 'x')|list }}",
                "{{ ('a' * 300)|regex_match('(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x') }}",
                "{{ ('a' * 3000)|regex_search('(a*)(a*)(a*)(a*)(a*)b') }}",
                "{{ ('ab' * 20000)|regex_findall('(a|b|ab)*c') }}",
                "{% set ns = namespace(x='x') %}{% for i in range(40) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}{{"
                        + " ns.x }}",
                "{% set ns = namespace(x=[0]) %}{% for i in range(40) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
                "{% set ns = namespace(x=[]) %}{% for i in range(500) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{"
                        + " ns.x }}",
                "{% set ns = namespace(x=2) %}{% for i in range(99) %}{% set ns.x = ns.x * ns.x %}{% endfor %}{{ ns.x"
                        + " }}",
                "{% for i in range(99999) %}{{ range(9999)|list|sort|length }}{% endfor %}",
                "{% for i in range(99999) %}{{ 5 in range(9999)|list }}{% endfor %}",
                "{{ range(99999)|map('string')|map('center', 9999)|join|length }}",
                "{% include 'self' %}"
            })
    void endlessTemplates_endWithAnError(String template) {
        var templates = HouseTemplates.of(
                new House(home.another("templates")), name -> java.util.Optional.of("{% include 'self' %}"));
        assertThatThrownBy(() -> templates.read(template).render(Map.of())).isInstanceOf(TemplateException.class);
    }

    @Test
    void output_isBounded() {
        assertThat(templates().read("{{ 'x' * 262144 }}").render(Map.of())).hasSize(262_144);
        assertThatThrownBy(() -> templates().read("{{ 'x' * 262145 }}").render(Map.of()))
                .hasMessageContaining("too long (expected: at most 262144 characters)");
    }

    @Test
    void depth_ofWhatIsRead_isBounded() {
        String deep = "{{ " + "(".repeat(5000) + "1" + ")".repeat(5000) + " }}";
        assertThatThrownBy(() -> templates().read(deep)).hasMessageContaining("too deep");
        assertThatThrownBy(() -> templates().read("{{ " + "not ".repeat(5000) + "1 }}"))
                .hasMessageContaining("too deep");
        assertThatThrownBy(() -> templates().read("{% if 1 %}".repeat(5000))).hasMessageContaining("too deep");
        assertThat(templates().read("{{ 1" + " + 1".repeat(300) + " }}").render(Map.of()))
                .isEqualTo("301");
        for (var part : List.of(" + 1", " or x", "|abs", ".a", "[0]", " if 1 else 2", " if 1"))
            assertThatThrownBy(() -> templates().read("{{ 1" + part.repeat(5000) + " }}"))
                    .hasMessageContaining("too deep");
    }
}
