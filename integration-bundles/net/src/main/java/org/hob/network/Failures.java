package org.hob.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** What an exchange failed of, in words: the JDK says {@code ConnectException: null}. The types stay. */
final class Failures {

    private Failures() {}

    /** Returns the answer with its failure in words; completing what is returned completes the answer. */
    static <T> CompletableFuture<T> said(HttpRequest request, CompletableFuture<T> answer) {
        var said = new CompletableFuture<T>();
        said.whenComplete((_, _) -> answer.cancel(true));
        answer.whenComplete((value, failure) -> {
            if (failure == null) said.complete(value);
            else said.completeExceptionally(of(request, failure));
        });
        return said;
    }

    /** Returns the failure with the peer in it, made where it is called, so that its stack says who asked. */
    static Exception of(HttpRequest request, @Nullable Throwable why) {
        var peer = peer(request.uri());
        return switch (why) {
            case IllegalArgumentException wrong -> wrong;
            case ConnectException no
            when no.getCause() instanceof UnresolvedAddressException ->
                caused(new ConnectException(peer + ": unknown name (expected: one that the name server knows)"), no);
            case HttpTimeoutException late ->
                caused(
                        new HttpTimeoutException(peer + ": " + late.getMessage() + " (expected: an answer in time)"),
                        late);
            case ConnectException no ->
                caused(new ConnectException(peer + ": no connection (expected: somebody who listens there)"), no);
            case SSLHandshakeException no ->
                caused(
                        new SSLHandshakeException(peer + ": " + no.getMessage()
                                + " (expected: a certificate that is trusted; see Trust)"),
                        no);
            case null -> new IOException(peer + ": failed");
            default -> new IOException(peer + ": " + why.getMessage(), why);
        };
    }

    private static IOException caused(IOException said, Throwable cause) {
        said.initCause(cause);
        return said;
    }

    /** Without path and query, which may hold secrets. */
    private static String peer(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    /** Returns the failure itself. */
    static Throwable unwrapped(Throwable failure) {
        var cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? unwrapped(cause) : failure;
    }
}
