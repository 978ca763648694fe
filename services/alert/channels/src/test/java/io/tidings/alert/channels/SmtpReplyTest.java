package io.tidings.alert.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.alert.channels.SmtpReply.At;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    250 | 250 2.0.0 queued as 7            | LETTER    | Delivered
                    421 | 421 4.3.2 shutting down          | RECIPIENT | Retry
                    450 | 450 4.2.1 greylisted             | RECIPIENT | Retry
                    452 | 452 4.2.2 mailbox full           | RECIPIENT | Retry
                    550 | 550 5.1.1 no such user           | RECIPIENT | Gone
                    550 | 550-5.1.1 no such user           | RECIPIENT | Gone
                    556 | 556 5.1.10 domain takes no mail  | RECIPIENT | Gone
                    550 | 550 5.2.1 mailbox disabled       | RECIPIENT | Gone
                    550 | 550 no                           | RECIPIENT | Refused
                    550 | 550 5.7.1 not from you           | RECIPIENT | Refused
                    552 | 552 5.2.2 over quota             | RECIPIENT | Retry
                    552 | 552 too many recipients          | RECIPIENT | Retry
                    554 | 554 5.7.1 looks like spam        | LETTER    | Refused
                    550 | 550 5.1.1 said too late          | LETTER    | Refused
                    552 | 552 5.3.4 too large              | LETTER    | Refused
                    451 | 451 4.3.0 try again              | LETTER    | Retry
                    550 | 550 5.1.8 bad sender             | OURS      | Retry
                    -1  | broken off                       | LETTER    | Retry
                    """)
    void repliesMeanWhatTheirCodeAndStatusSay(int code, String text, At at, String outcome) {
        assertThat(SmtpReply.read(code, text, at).outcome().getClass().getSimpleName())
                .isEqualTo(outcome);
    }
}
