package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | The minister today set out £4 million for the roads of Kent and the bridges of the Medway.
                    fr | Le ministre annonce aujourd'hui cinq millions d'euros pour les écoles du Sahel et leurs maîtres.
                    de | Die Bundesregierung stellt 4,5 Mio. Euro für den Wiederaufbau der zerstörten Schulen bereit.
                    es | El Gobierno anuncia una nueva ayuda para los agricultores afectados por la sequía de este año.
                    it | Il ministro ha annunciato nuovi fondi per le scuole danneggiate dal terremoto dello scorso mese.
                    pt | O governo anunciou hoje novos recursos para as escolas atingidas pelas cheias no sul do país.
                    nl | De minister maakt vandaag twintig miljoen euro vrij voor het herstel van de dijken in Zeeland.
                    pl | Rząd przeznaczy dodatkowe środki na odbudowę szkół zniszczonych przez powódź na południu kraju.
                    sv | Regeringen avsätter tvåhundra miljoner kronor till skolor som har förstörts under kriget.
                    nb | Regjeringen bevilger to hundre millioner kroner til skoler som er blitt ødelagt under krigen.
                    cy | Mae Llywodraeth Cymru wedi cyhoeddi cyllid newydd ar gyfer ysgolion ledled y wlad eleni.
                    ga | Tá an tAire tar éis maoiniú nua a fhógairt inniu do scoileanna tuaithe ar fud na tíre.
                    mi | Kei te tautoko te Kāwanatanga i ngā whānau o te motu ki te whakatika i ō rātou whare.
                    uk | Уряд оголосив сьогодні про нову допомогу школам, які були зруйновані під час війни.
                    ar | أعلنت الحكومة اليوم عن تمويل جديد للمدارس التي تضررت من الزلزال الأخير
                    ja | 政府は本日、地震で被害を受けた学校に対する新たな支援を発表した。
                    zh | 政府今天宣布为受地震影响的学校提供新的资金支持和教师培训。
                    """)
    void theLanguageOfASentenceIsTold(String language, String text) {
        assertThat(LanguageDetection.detect(text)).contains(language);
    }

    @Test
    void namesOfForeignPlacesAndPeopleDoNotMakeAnEnglishTextForeign() {
        String text = "Secrétaire générale Louise Mushikiwabo meets Élise Ndoye in Ouagadougou\n"
                + "The two will speak about schools in the Sahel, and visit the Lycée Philippe Zinda Kaboré.";

        assertThat(LanguageDetection.detect(text)).contains("en");
    }

    @Test
    void whatIsTooShortToTellStaysUnknown() {
        assertThat(LanguageDetection.detect("Funding boost")).isEmpty();
        assertThat(LanguageDetection.detect("")).isEmpty();
        assertThat(LanguageDetection.detect("£4,000,000 + 12.5% = ?")).isEmpty();
    }

    @Test
    void aStatedLanguageIsKept() {
        Content stated = new Content("Annonce", "Le ministre annonce cinq millions d'euros pour les écoles.", "fr-CA");

        assertThat(LanguageDetection.named(stated)).isSameAs(stated);
    }

    @Test
    void onlyTheLanguageOfTheContentChanges() {
        Content content = new Content("Annonce", "Le ministre annonce cinq millions d'euros pour les écoles.", null);

        assertThat(LanguageDetection.named(content)).isEqualTo(new Content(content.title(), content.body(), "fr"));
    }
}
