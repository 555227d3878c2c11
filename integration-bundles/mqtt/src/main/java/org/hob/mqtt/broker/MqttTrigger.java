package org.hob.mqtt.broker;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hob.automation.Keyword;
import org.hob.automation.Trigger;
import org.hob.entity.Doc;
import org.hob.entity.Range;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.mqtt.Message;
import org.hob.mqtt.Mqtt;
import org.hob.mqtt.Qos;
import org.hob.mqtt.json.Json;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code trigger: mqtt}: something is said on a topic. There as long as a broker is configured. */
@Callback
@Component
@Keyword("mqtt")
public final class MqttTrigger implements Trigger<MqttTrigger.Options> {

    private static final System.Logger LOG = System.getLogger(MqttTrigger.class.getName());
    private static final String JSON = "payload_json";

    /** What it listens to. */
    public record Options(
            @Doc("Topic filter") Template topic,
            @Doc("Only this text") @Nullable Template payload,

            @Doc("Makes of what is said what is compared") @Nullable
            Template valueTemplate,

            @Range(min = 0, max = 2) @Nullable Integer qos,
            @Nullable String encoding) {}

    private final Mqtt mqtt;

    /** Listens to that broker. */
    @Activate
    public MqttTrigger(@Reference Mqtt mqtt) {
        this.mqtt = mqtt;
        Json.prepare();
    }

    @Override
    public void arm(Options options, Home home, Fire start) {
        var wanted = Optional.ofNullable(options.payload).map(payload -> payload.render(start.variables()));
        var qos = Qos.of(options.qos == null ? 0 : options.qos);
        mqtt.subscribe(options.topic.render(start.variables()), qos, Listener.callback(message -> {
            var text = message.text();
            if (options.valueTemplate == null
                    && wanted.isPresent()
                    && !wanted.get().equals(text)) return;
            var trigger = trigger(message, text);
            if (wanted.isEmpty() || wanted.equals(said(options, trigger))) start.fire(trigger);
        }));
    }

    /** Returns what is compared; nothing if the template fails, as one for JSON does with what is none. */
    private static Optional<String> said(Options options, Map<String, @Nullable Object> trigger) {
        if (options.valueTemplate == null) return Optional.of(String.valueOf(trigger.get("payload")));
        var variables = new LinkedHashMap<String, @Nullable Object>();
        variables.put("value", trigger.get("payload"));
        if (trigger.containsKey(JSON)) variables.put("value_json", trigger.get(JSON));
        try {
            return Optional.of(options.valueTemplate.render(variables));
        } catch (TemplateException failed) {
            LOG.log(Level.DEBUG, () -> "trigger mqtt: " + trigger.get("topic") + ": " + failed.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, @Nullable Object> trigger(Message message, String text) {
        var trigger = new LinkedHashMap<String, @Nullable Object>();
        trigger.put("platform", "mqtt");
        trigger.put("topic", message.topic());
        trigger.put("payload", text);
        trigger.put("qos", message.qos().level());
        trigger.put("description", "mqtt topic " + message.topic());
        try {
            trigger.put(JSON, Json.read(text));
        } catch (Json.Malformed none) {
            LOG.log(Level.TRACE, () -> "trigger mqtt: " + message.topic() + ": no JSON: " + none.getMessage());
        }
        return trigger;
    }
}
