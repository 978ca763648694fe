package io.tidings.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Content;
import io.tidings.text.StructuredText;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the name of an office says about the themes it works on. */
class OfficeThemesTest {

    private static final ThemeKnowledge KNOWLEDGE = ThemeKnowledge.standard();
    private static final OfficeThemes OFFICES = OfficeThemes.of(KNOWLEDGE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Department for Transport                                          | transport
            Department of Health and Social Care                              | welfare health
            U.S. Department of Housing and Urban Development                  | housing
            Department of Agriculture, Food and the Marine (Ireland)          | environment agriculture
            Department for Energy Security and Net Zero                       | energy climate
            Immigration and Customs Enforcement                               | migration trade
            Ministry of Justice                                               | justice
            U.S. Department of Justice                                        | crime justice
            HM Treasury                                                       | economy
            European Commission, DG ECHO                                      | humanitarian
            Foreign, Commonwealth & Development Office                        | diplomacy development
            Department of Foreign Affairs and Trade                           | diplomacy
            Canada Mortgage and Housing Corporation                           | housing
            World Health Organization                                         | health
            """)
    void officeWorksOnItsThemes(String name, String themes) {
        assertThat(themesOf(name)).containsExactlyInAnyOrder(themes.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"New Zealand Government", "European Commission", "The White House", "Prime Minister of Canada"})
    void deskForEverythingSpeaksForNoTheme(String name) {
        assertThat(themesOf(name)).isEmpty();
    }

    @Test
    void namesOfOfficesInATextAreHandedOver() {
        // Given
        String text = "The Minister for Health and Ageing met Water Minister Jo Reed and the farmers.";
        List<List<String>> names = new ArrayList<>();

        // When
        new Offices()
                .without(
                        tokens(text),
                        name -> names.add(name.stream().map(Token::lower).toList()));

        // Then
        assertThat(names)
                .contains(List.of("for", "health", "and", "ageing"), List.of("water"))
                .allSatisfy(name -> assertThat(name).doesNotContain("farmers"));
    }

    private static List<String> themesOf(String name) {
        return OFFICES.of(name).stream()
                .mapToObj(place -> KNOWLEDGE.themes().get(place).id())
                .toList();
    }

    private static List<Token> tokens(String text) {
        return StructuredText.of(new Content("", text, null))
                .blocks()
                .getFirst()
                .sentences()
                .getFirst()
                .tokens();
    }
}
