package org.hob.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * What was said on a topic.
 *
 * @param topic the topic
 * @param payload the bytes, read-only
 * @param qos how hard it was delivered
 * @param retained whether the broker had kept it and says it again to a new listener
 */
public record Message(String topic, ByteBuffer payload, Qos qos, boolean retained) {

    /** Makes the bytes read-only. */
    public Message {
        payload = payload.asReadOnlyBuffer();
    }

    /** Returns a view of the bytes with a position of its own. */
    @Override
    public ByteBuffer payload() {
        return payload.duplicate();
    }

    /** Returns whether there are no bytes. */
    public boolean isEmpty() {
        return !payload.hasRemaining();
    }

    /** Returns the number of bytes. */
    public int size() {
        return payload.remaining();
    }

    /** Returns the bytes as UTF-8 text; what is not, is replaced by U+FFFD. */
    public String text() {
        return UTF_8.decode(payload()).toString();
    }

    /** Returns the bytes as text in that encoding, and refuses what is not. */
    public String text(Charset encoding) throws CharacterCodingException {
        return encoding.newDecoder().decode(payload()).toString();
    }
}
