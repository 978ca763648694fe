package io.tidings.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 01 Jan 2004 19:48:21 GMT          | 2004-01-01T19:48:21Z",
                "Thu, 1 Jan 04 19:48 GMT                | 2004-01-01T19:48:00Z",
                "1 Jan 2004 19:48:21 +0100              | 2004-01-01T18:48:21Z",
                "Thu 01 Jan 2004 19:48:21 EST           | 2004-01-02T00:48:21Z",
                "Wed, 01 Jan 2004 19:48:21 GMT          | 2004-01-01T19:48:21Z",
                "Thursday, 01-Jan-04 19:48:21 GMT       | 2004-01-01T19:48:21Z",
                "Thu, January 1, 2004 7:48:21 PM GMT    | 2004-01-01T19:48:21Z",
                "Jan 1, 2004 12:05 am UTC               | 2004-01-01T00:05:00Z",
                "Thu, 01 Jan 2004 24:00:00 GMT          | 2004-01-02T00:00:00Z",
                "Thu, 01 Jan 2004 23:59:60 GMT          | 2004-01-01T23:59:59Z",
                "Thu, 31 Jun 2004 19:48:21 GMT+02:00    | ",
                "Fri, 2 Jul 2004 19:48:21 GMT+02:00     | 2004-07-02T17:48:21Z",
                "Fri, 2 Jul 2004 19:48:21 GMT-5         | 2004-07-03T00:48:21Z",
                "Fri, 2 Jul 2004 19:48:21 -05:00        | 2004-07-03T00:48:21Z",
                "Sun Jan  4 16:29:06 PST 2004           | 2004-01-05T00:29:06Z",
                "2003-12-31T10:14:55Z                   | 2003-12-31T10:14:55Z",
                "2003-12-31T10:14:55.250-08:00          | 2003-12-31T18:14:55.250Z",
                "2003-12-31 10:14:55 +0000              | 2003-12-31T10:14:55Z",
                "2003-12-31T10:14Z                      | 2003-12-31T10:14:00Z",
                "20031231T101455Z                       | 2003-12-31T10:14:55Z",
                "2003-365T10:14:55Z                     | 2003-12-31T10:14:55Z",
                "2020-W53-5T00:00:00Z                   | 2021-01-01T00:00:00Z",
                "Fri, 2006/09/15 08:19:53 EDT           | 2006-09-15T12:19:53Z",
                "2004-07-08 23:56:58.0Z                 | 2004-07-08T23:56:58Z",
                "2024-06-01T12:00:00 Europe/London      | 2024-06-01T11:00:00Z",
                "Κυρ, 11 Ιούλ 2004 12:00:00 EST         | 2004-07-11T17:00:00Z",
                "2004-július-13T9:15-05:00              | 2004-07-13T14:15:00Z",
                "2004년 05월 28일  오후 11:31:25          | 2004-05-28T14:31:25Z",
                "3. März 2024 08:00 MEZ                 | 2024-03-03T07:00:00Z",
                "12 de marzo de 2024 10:00 +0100        | 2024-03-12T09:00:00Z",
                "1369160153                             | 2013-05-21T18:15:53Z"
            })
    void manyFormsAreRead(String written, String instant) {
        var date = FeedDate.read(written);

        assertThat(date.map(found -> found.instant().toString()).orElse(null)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2003-12-31T10:14:55",
                "Thu, 01 Jan 2004 19:48:21",
                "Thu, 01 Jan 2004 19:48:21 XYZ",
                "2004-01-01",
                "01.02.2004",
                "March 2024"
            })
    void withoutAKnownZoneItIsUtcAndSaysSo(String written) {
        var date = FeedDate.read(written);

        assertThat(date)
                .hasValueSatisfying(found -> assertThat(found.zoneStated()).isFalse());
    }

    @Test
    void aDayAloneSaysThatNoTimeIsStated() {
        assertThat(FeedDate.read("2004-01-01").orElseThrow().timeStated()).isFalse();
        assertThat(FeedDate.read("2004-01-01T00:00:00Z").orElseThrow().timeStated())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "yesterday", "0001-01-01T00:00:00Z", "3/4/2024", "2024-13-01", "99:99", "2003 budget 12"
            })
    void whatIsNoDateOrHasTwoMeaningsIsLeftAlone(String written) {
        assertThat(FeedDate.read(written)).isEmpty();
    }
}
