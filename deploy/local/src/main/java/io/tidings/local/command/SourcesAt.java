package io.tidings.local.command;

import io.tidings.local.client.SourcesClient;
import java.io.IOException;
import java.net.URI;
import picocli.CommandLine.Mixin;

/** The system whose sources are asked about; what goes wrong ends the command with words. */
final class SourcesAt {

    @Mixin
    private SystemAddress system = new SystemAddress();

    /** What is asked. */
    @FunctionalInterface
    interface Question<T> {
        T ask(SourcesClient sources) throws IOException, InterruptedException, SourcesClient.RefusedException;
    }

    <T> T ask(Question<T> question) throws InterruptedException {
        URI address = system.find();
        try {
            return question.ask(new SourcesClient(address));
        } catch (SourcesClient.RefusedException refused) {
            throw new CommandFailedException(refused.getMessage(), refused);
        } catch (IOException away) {
            String reason = away.getMessage() == null ? "it does not answer" : away.getMessage();
            throw new CommandFailedException("cannot ask " + address + " about sources: " + reason, away);
        }
    }
}
