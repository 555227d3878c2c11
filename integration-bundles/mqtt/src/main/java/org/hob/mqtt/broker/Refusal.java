package org.hob.mqtt.broker;

import static org.hob.mqtt.broker.LinkException.Kind.AWAY;
import static org.hob.mqtt.broker.LinkException.Kind.REFUSED;
import static org.hob.mqtt.broker.LinkException.Kind.SILENT;

import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.exceptions.MqttDecodeException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Says in one line for people why the broker, the network or TLS did not want. */
final class Refusal {

    private static final String LOGIN = "user name or password refused (keys username and password)";

    private Refusal() {}

    static LinkException of(Throwable failure) {
        return switch (failure) {
            case LinkException ours -> ours;
            case Mqtt5ConnAckException no -> connAck(no);
            case Mqtt3ConnAckException no -> connAck(no);
            case Mqtt5SubAckException no ->
                because("subscription refused: " + no.getMqttMessage().getReasonCodes(), no);
            case Mqtt3SubAckException no ->
                because("subscription refused: " + no.getMqttMessage().getReturnCodes(), no);
            case Mqtt5DisconnectException bye ->
                because("closed by the broker: " + words(bye.getMqttMessage().getReasonCode()), bye);
            case UnknownHostException unknown -> away("no such host (key host)", unknown);
            case ConnectException refused -> away(network(refused), refused);
            case SSLException tls -> because("TLS: " + innermost(tls) + " (keys tls and ca_file)", tls);
            case TimeoutException late -> away("no answer", late);
            case MqttDecodeException alien -> new LinkException("answers in another protocol", SILENT, alien);
            case ConnectionClosedException closed
            when closed.getCause() == null -> new LinkException("connection closed", SILENT, closed);
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case Throwable other when other.getCause() != null -> of(other.getCause());
            case Throwable other -> because(String.valueOf(other.getMessage()), other);
        };
    }

    private static LinkException connAck(Mqtt5ConnAckException no) {
        var code = no.getMqttMessage().getReasonCode();
        return switch (code) {
            case BAD_USER_NAME_OR_PASSWORD, NOT_AUTHORIZED -> because(LOGIN, no);
            case CLIENT_IDENTIFIER_NOT_VALID -> because("client id refused (key client_id)", no);
            default ->
                new LinkException(
                        "refused: " + words(code),
                        code == Mqtt5ConnAckReasonCode.UNSUPPORTED_PROTOCOL_VERSION ? SILENT : REFUSED,
                        no);
        };
    }

    private static LinkException connAck(Mqtt3ConnAckException no) {
        var code = no.getMqttMessage().getReturnCode();
        return switch (code) {
            case BAD_USER_NAME_OR_PASSWORD, NOT_AUTHORIZED -> because(LOGIN, no);
            case IDENTIFIER_REJECTED -> because("client id refused (key client_id)", no);
            default -> because("refused: " + words(code), no);
        };
    }

    private static String network(ConnectException refused) {
        String message = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("timed out")
                ? "no answer (keys host and port)"
                : "connection refused (keys host and port)";
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String innermost(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null) at = at.getCause();
        return String.valueOf(at.getMessage());
    }

    private static LinkException away(String reason, Throwable cause) {
        return new LinkException(reason, AWAY, cause);
    }

    private static LinkException because(String reason, Throwable cause) {
        return new LinkException(reason, REFUSED, cause);
    }
}
