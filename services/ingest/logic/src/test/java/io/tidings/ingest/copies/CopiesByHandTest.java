package io.tidings.ingest.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Announcements written for this test, as agencies, papers and neighbours would tell them. */
class CopiesByHandTest {

    private static final Told BRIDGE = Told.of("Footbridge over the Wear to reopen after £2.4 million repair", """
            Sunderland, 14 May 2026

            People will be able to walk across the Ayres Quay footbridge again from June, after the council set aside \
            £2.4 million for new decking, lights and a handrail that wheelchair users can reach.

            The bridge has been closed since a lorry struck one of its piers in November. Engineers found that the steel \
            was sound but that timbers under the deck had rotted over most of its 140 metres.

            Councillor Janet Oyelaran, who is responsible for transport, said: "Families on the south bank have had to \
            walk a mile and a half to get to school. I am grateful for their patience, and I want this bridge to last \
            another fifty years."

            Work begins on Monday. Two footpaths on the north bank will be closed at night until the middle of June, and \
            boats are asked to keep to the marked channel.

            ENDS

            Notes to editors

            - The bridge was built in 1983.
            - Photographs are available from the press office on 0191 496 0000.
            """);

    private static final Told WATER = Told.of("£2m to mend water mains in Leeds", """
            The regulator has allowed £2 million for water mains in Leeds that burst time and again in dry summers.

            Pipes laid before the war will be replaced in four streets near the centre, and sensors will find leaks before \
            they reach the surface. Customers in Leeds will pay nothing extra for the work, which begins in spring and \
            lasts two years.

            "Nobody should have to queue for bottled water in July," said Harriet Boyle, who leads the regulator's work \
            in the north. "This money will make supplies safe for 31,000 households."

            The company has to report on its progress every quarter, and it must hand back what it does not spend.
            """);

    @Test
    void aPaperPrintsItUnderItsOwnHeadlineAndLeavesTheEndOut() {
        String body = BRIDGE.body();
        Told paper = Told.of(
                "Footbridge reopens in June",
                "By our transport correspondent\n\nCYCLISTS and walkers can look"
                        + " forward to a shorter way into town this summer, the council has confirmed.\n\n"
                        + body.substring(body.indexOf("People will"), body.indexOf("Work begins")));

        assertThat(BRIDGE.hasCopy(paper)).isTrue();
    }

    @Test
    void anAgencyAddsItsLineAndWritesSumsItsWay() {
        Told agency = Told.of(
                "Council sets aside £2.4m for footbridge",
                BRIDGE.body()
                        .replace("Sunderland, 14 May 2026\n\n", "SUNDERLAND, England, May 15 (Northern Newswire) – ")
                        .replace("£2.4 million", "£2.4m")
                        .replace("metres", "meters")
                        .replace("said: ", "said:\n\n"));

        assertThat(BRIDGE.hasCopy(agency)).isTrue();
    }

    @Test
    void theSameMoneyForAnotherTownIsAnotherAnnouncement() {
        assertThat(WATER.hasCopy(WATER.everywhere(text -> text.replace("Leeds", "Hull"))))
                .isFalse();
    }

    @Test
    void anotherSumForTheSameTownIsAnotherAnnouncement() {
        assertThat(WATER.hasCopy(
                        WATER.everywhere(text -> text.replace("£2m", "£3m").replace("£2 million", "£3 million"))))
                .isFalse();
    }

    @Test
    void otherHouseholdsAloneAreAnotherAnnouncement() {
        assertThat(WATER.hasCopy(WATER.everywhere(text -> text.replace("31,000", "44,000"))))
                .isFalse();
    }

    @Test
    void anotherSpeakerAloneIsAnotherAnnouncement() {
        assertThat(WATER.hasCopy(WATER.everywhere(text -> text.replace("Harriet Boyle", "Owen Prys"))))
                .isFalse();
    }

    @Test
    void aCorrectedSlipInANameIsNoOtherName() {
        assertThat(WATER.hasCopy(WATER.everywhere(text -> text.replace("Harriet Boyle", "Harriet Boyel"))))
                .isTrue();
    }

    @Test
    void aShortNoticeInALongDigestIsNoCopyOfTheDigestsOriginals() {
        Told digest = Told.of("This week", BRIDGE.body() + "\n\n" + WATER.body());

        assertThat(WATER.hasCopy(digest)).isFalse();
    }

    @Test
    void germanNounsHaveCapitalsAndReprintsAreFoundAllTheSame() {
        Told german = Told.of("Land fördert neue Radwege in Lippe mit 3,2 Millionen Euro", """
                Das Land unterstützt den Bau von elf Radwegen im Kreis Lippe mit 3,2 Millionen Euro. Das hat der \
                Verkehrsminister am Dienstag in Detmold mitgeteilt. Die Strecken verbinden Schulen, Bahnhöfe und \
                Gewerbegebiete und sollen bis Ende 2027 fertig sein.

                „Wer sicher fahren kann, lässt das Auto öfter stehen", sagte der Minister. Der Landrat dankte den \
                Gemeinden, die ihren Anteil bereits beschlossen haben. Für den Winterdienst kauft der Kreis zwei schmale \
                Fahrzeuge, die auch auf den Brücken über die Werre eingesetzt werden können.
                """);

        assertThat(german.hasCopy(
                        german.under("Elf neue Radwege").everywhere(text -> text.replace("sollen", "werden"))))
                .isTrue();
        assertThat(german.hasCopy(german.everywhere(text -> text.replace("3,2 Millionen", "4,1 Millionen"))))
                .isFalse();
        assertThat(german.hasCopy(german.everywhere(
                        text -> text.replace("Lippe", "Höxter").replace("Detmold", "Brakel"))))
                .isFalse();
    }

    @Test
    void textsWithoutSpacesBetweenWordsAreReadByDictionary() {
        Told japanese = Told.of("港の復旧に三億円", """
                政府は本日、地震で被害を受けた北の港の復旧に300億円を支出すると発表した。工事は来年の春に始まり、\
                二年後に終わる予定である。漁業者は新しい市場と冷蔵施設を利用できるようになる。

                大臣は記者会見で、地域の人々の生活を一日も早く元に戻したいと述べた。防波堤は以前より二メートル高くなり、\
                津波の際には避難場所としても使われる。費用の半分は国が負担し、残りは県と市が分担する。

                専門家の委員会は、海底の地盤を詳しく調べた上で、設計を見直すよう求めていた。委員会の報告書は来月公表される。
                """);

        assertThat(japanese.hasCopy(Told.of("港の復旧を発表", "本紙の取材による。\n\n" + japanese.body())))
                .isTrue();
        assertThat(japanese.hasCopy(japanese.everywhere(text -> text.replace("300億円", "450億円"))))
                .isFalse();
        assertThat(japanese.hasCopy(japanese.everywhere(
                        text -> text.replace("北の港", "南の島").replace("漁業者", "観光客").replace("津波", "台風"))))
                .isFalse();
    }

    @Test
    void thaiIsReadByDictionaryToo() {
        Told thai = Told.of("งบประมาณสำหรับโรงเรียน", """
                รัฐบาลประกาศวันนี้ว่าจะจัดสรรงบประมาณ 450 ล้านบาทเพื่อซ่อมแซมโรงเรียนในภาคเหนือที่ได้รับความเสียหายจากน้ำท่วม \
                การก่อสร้างจะเริ่มในเดือนหน้าและคาดว่าจะแล้วเสร็จภายในสองปี นักเรียนจะได้เรียนในอาคารใหม่ที่ปลอดภัยและมีน้ำสะอาด

                รัฐมนตรีกล่าวว่าเด็กทุกคนควรมีที่เรียนที่ดีไม่ว่าจะอยู่ที่ใด ครูและผู้ปกครองจะร่วมกันตรวจสอบการใช้เงิน
                """);

        assertThat(thai.hasCopy(thai.under("ข่าวการศึกษา"))).isTrue();
        assertThat(thai.hasCopy(thai.everywhere(text -> text.replace("450", "620"))))
                .isFalse();
    }
}
