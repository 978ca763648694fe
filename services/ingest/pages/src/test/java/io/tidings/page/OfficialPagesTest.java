package io.tidings.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages of our own, built in the manner of official sites. */
class OfficialPagesTest {

    private static Page read(String html) {
        return PageReader.read(
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html; charset=utf-8"),
                URI.create("https://www.works.example/news/bridges"));
    }

    private static final String GOV_UK = """
        <!doctype html><html class="govuk-template" lang="en"><head><meta charset="utf-8">
        <title>Forty bridges to be mended - GOV.UK</title>
        <meta name="govuk:first-published-at" content="2024-03-03T09:30:00+00:00">
        <meta name="govuk:updated-at" content="2024-03-05T10:00:00+00:00">
        <meta property="og:site_name" content="GOV.UK"><meta property="og:title" content="Forty bridges to be mended">
        <link rel="canonical" href="https://www.works.example/news/bridges">
        <link rel="alternate" type="application/atom+xml" title="Updates" href="/news.atom"></head>
        <body class="gem-c-layout-for-public"><div id="global-cookie-message" class="gem-c-cookie-banner" role="region">
        <p>We use some essential cookies to make this website work.</p><button>Accept additional cookies</button></div>
        <a href="#content" class="govuk-skip-link">Skip to main content</a>
        <header role="banner" class="gem-c-layout-super-navigation-header"><a href="/">GOV.UK</a>
        <nav><ul><li><a href="/browse/benefits">Benefits</a></li></ul></nav></header>
        <div class="govuk-width-container"><div class="gem-c-breadcrumbs"><ol><li><a href="/">Home</a></li>
        <li><a href="/transport">Transport</a></li></ol></div>
        <main role="main" id="content" class="news-article"><div class="gem-c-heading">
        <span class="govuk-caption-xl">Press release</span><h1 class="govuk-heading-l">Forty bridges to be mended</h1></div>
        <p class="gem-c-lead-paragraph">Old crossings in six counties will be strengthened before the winter floods.</p>
        <div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/dft">Ministry of Works</a></dd>
        <dt>Published</dt><dd>3 March 2024</dd></dl></div>
        <div class="gem-c-govspeak govuk-govspeak"><div class="govspeak">
        <p>The minister announced £12 million today, on top of what was promised last year, for the repair of forty bridges.</p>
        <ul><li>£7 million for stone bridges</li><li>£5 million for <a href="/rail">rail crossings</a></li></ul>
        <h2 id="where">Where the money goes</h2>
        <table><thead><tr><th>County</th><th>Sum</th></tr></thead><tbody><tr><td>Northam</td><td>£4m</td></tr>
        <tr><td>Southam</td><td>£8m</td></tr></tbody></table>
        <p>The Minister, Ada Byron, said:</p>
        <blockquote><p>Nobody should have to drive thirty miles to cross a river that they can see from their kitchen.</p></blockquote>
        <h2>Notes to editors</h2><ol><li>The fund was set up in 2019.</li><li>Counties may bid again in May.</li></ol>
        <p>Details are in the <a href="/files/bridges.pdf">list of bridges (PDF, 120 kB)</a>.</p>
        </div></div>
        <div class="gem-c-share-links"><h2>Share this page</h2><ul><li><a href="https://social.example/f">Share on Facebook</a></li></ul></div>
        </main><aside class="gem-c-related-navigation"><h2>Related content</h2><ul>
        <li><a href="/a">Road repairs in the last year</a></li><li><a href="/b">Ferry timetable</a></li></ul></aside></div>
        <footer class="gem-c-layout-footer" role="contentinfo"><p>All content is available under the Open Licence v3.0</p></footer>
        </body></html>
        """;

    @Test
    void anArticleInTheMannerOfGovUkIsReadWholeAndAlone() {
        Page page = read(GOV_UK);

        assertThat(page.title()).isEqualTo("Forty bridges to be mended");
        assertThat(page.text())
                .contains("Old crossings in six counties")
                .contains("- £7 million for stone bridges\n- £5 million for rail crossings")
                .contains("Where the money goes")
                .contains("County | Sum\nNortham | £4m\nSoutham | £8m")
                .contains("Nobody should have to drive thirty miles")
                .contains("Notes to editors")
                .contains("- The fund was set up in 2019.\n- Counties may bid again in May.")
                .contains("list of bridges (PDF, 120 kB)")
                .doesNotContain("cookies", "Skip to", "Benefits", "Related content", "Ferry", "Facebook", "Licence");
        assertThat(page.published().orElseThrow().date()).isEqualTo(LocalDate.of(2024, 3, 3));
        assertThat(page.updated().orElseThrow().date()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(page.publisher()).contains("GOV.UK");
        assertThat(page.language()).contains("en");
        assertThat(page.attachments())
                .containsExactly(new PageLink(
                        URI.create("https://www.works.example/files/bridges.pdf"),
                        "list of bridges (PDF, 120 kB)",
                        "application/pdf"));
        assertThat(page.links())
                .contains(new PageLink(URI.create("https://www.works.example/rail"), "rail crossings", ""));
        assertThat(page.feeds())
                .containsExactly(new PageLink(
                        URI.create("https://www.works.example/news.atom"), "Updates", "application/atom+xml"));
        assertThat(page.repairs()).isEmpty();
    }

    @Test
    void anArticleInTheMannerOfTheCommissionIsReadWithItsBackground() {
        Page page = read("""
            <html lang="fr"><head><meta name="dcterms.date" content="2024-04-10"><title>Nouveau fonds | Commission</title></head>
            <body class="ecl-typography"><div id="cookie-consent-banner" class="wt-cck"><p>Ce site utilise des cookies.</p></div>
            <div class="ecl-site-header"><ul class="ecl-language-list"><li><a href="?en">English</a></li><li><a href="?de">Deutsch</a></li></ul></div>
            <main class="ecu-main"><div class="ecl-page-header"><ol class="ecl-breadcrumb"><li><a href="/">Accueil</a></li></ol>
            <div class="ecl-page-header__meta">Communiqué de presse | 10 avril 2024 | Bruxelles</div>
            <h1 class="ecl-page-header__title">Un nouveau fonds pour les ponts</h1></div>
            <div class="ecl-container"><div class="ecl-editor ecl-u-mb-l">
            <p>La Commission a adopté aujourd'hui un programme de 40 millions d'euros, destiné à la réparation des ponts anciens.</p>
            <p>Les États membres pourront présenter leurs demandes dès le mois de juin, selon des règles simplifiées.</p>
            <h2>Contexte</h2><p>Le programme avait été annoncé en 2023, après les inondations qui ont frappé la région.</p>
            <h2>Pour en savoir plus</h2><ul><li><a href="/doc.docx">Questions et réponses</a></li></ul></div>
            <div class="ecl-social-media-share"><p>Partager cette page</p><ul><li><a href="#x">X</a></li></ul></div></div></main>
            <footer class="ecl-site-footer"><ul><li><a href="/contact">Contact</a></li></ul></footer></body></html>
            """);

        assertThat(page.title()).isEqualTo("Un nouveau fonds pour les ponts");
        assertThat(page.text())
                .contains("40 millions d'euros", "dès le mois de juin", "Contexte", "après les inondations")
                .doesNotContain("cookies", "Partager", "Deutsch", "Accueil");
        assertThat(page.published().orElseThrow().date()).isEqualTo(LocalDate.of(2024, 4, 10));
        assertThat(page.language()).contains("fr");
        assertThat(page.attachments()).extracting(PageLink::name).containsExactly("Questions et réponses");
    }

    @Test
    void aPageThatIsOneFormIsReadAndItsDateIsFoundWhereItIsShown() {
        Page page = read("""
            <html lang="en-NZ"><head><title>Ferry money | Ministry of Works</title></head><body><form action="default.aspx" id="aspnetForm">
            <div id="topnav" class="menu"><ul><li><a href="/1">Portfolios</a></li><li><a href="/2">Ministers</a></li><li><a href="/3">Search</a></li></ul></div>
            <div id="maincontent"><h1>Money for island ferries</h1><div class="date">12 June 2023</div>
            <p>Three islands will get new ferries by the end of next year, the Minister of Works said this morning in Port Ann.</p>
            <p>“They have waited long enough, and the old boats are no longer safe in winter,” she said to the people on the quay.</p>
            <p>The boats cost $9 million each, of which the islands' councils pay a tenth; the rest comes from the transport fund.</p></div>
            <div id="footer" class="footer"><ul><li><a href="/privacy">Privacy</a></li></ul></div></form></body></html>
            """);

        assertThat(page.title()).isEqualTo("Money for island ferries");
        assertThat(page.text())
                .contains("Three islands will get", "They have waited", "The boats cost $9 million each")
                .doesNotContain("Portfolios", "Privacy");
        assertThat(page.published().orElseThrow().date()).isEqualTo(LocalDate.of(2023, 6, 12));
    }

    @Test
    void whatNoReaderSeesIsNoText() {
        Page page = read("""
            <html><body><main><h1>Dam opened</h1><p>The dam above Lorn was opened on Monday by the Secretary of Water, after nine years.</p>
            <p style="display: none">Hidden by style</p><p hidden>Hidden by attribute</p><div aria-hidden="true">Hidden from readers</div>
            <template><p>Template</p></template><noscript>Turn on scripts</noscript><!-- comment --><script>var a = 1;</script>
            <p>It holds 40 million litres and will feed the canals of the east when the rivers run low in late summer.</p></main></body></html>
            """);

        assertThat(page.text())
                .isEqualTo("The dam above Lorn was opened on Monday by the Secretary of Water, after nine years.\n\n"
                        + "It holds 40 million litres and will feed the canals of the east when the rivers run low"
                        + " in late summer.");
    }
}
