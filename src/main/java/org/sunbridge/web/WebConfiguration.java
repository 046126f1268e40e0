package org.sunbridge.web;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.sunbridge.access.AccessConfiguration;
import org.sunbridge.access.Audit;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.SharedArchive;
import org.sunbridge.intake.UploadedArchives;
import org.sunbridge.intake.Uploads;
import org.sunbridge.operation.ControlQuery;
import org.sunbridge.operation.DatabaseAnswers;
import org.sunbridge.operation.DiskSpace;
import org.sunbridge.operation.ExpiringQuery;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.operation.Forecast;
import org.sunbridge.operation.LastChange;
import org.sunbridge.operation.LedgerQuery;
import org.sunbridge.operation.MeasureQuery;
import org.sunbridge.operation.MemoryQuery;
import org.sunbridge.operation.NightSummaryMapper;
import org.sunbridge.operation.OperationConfiguration;
import org.sunbridge.operation.OutboxQuery;
import org.sunbridge.operation.OverpaymentQuery;
import org.sunbridge.operation.OwnClock;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.operation.Scorecard;
import org.sunbridge.operation.ScreeningQuery;
import org.sunbridge.operation.Watch;
import org.sunbridge.operation.Words;
import org.sunbridge.proof.ProofConfiguration;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.schedule.FireTimes;
import org.sunbridge.schedule.Holidays;
import org.sunbridge.schedule.PlannedSlots;
import org.sunbridge.schedule.ScheduleBook;
import org.sunbridge.schedule.SlotList;

/**
 * The pages, to be imported into a Spring Boot application with its web, Thymeleaf and security
 * auto-configuration. It needs what {@link OperationConfiguration} and {@link AccessConfiguration}
 * need, and {@link Actions}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  AccessConfiguration.class,
  OperationConfiguration.class,
  ProofConfiguration.class,
  SecurityConfiguration.class
})
@ComponentScan(
    basePackageClasses = WebConfiguration.class,
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(
            type = FilterType.ANNOTATION,
            classes = {Controller.class, ControllerAdvice.class}))
public class WebConfiguration implements WebMvcConfigurer {

  private static final String HTMX =
      "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

  private static final String ECHARTS =
      "classpath*:/META-INF/resources/webjars/echarts/*/echarts.common.min.js";

  /** Before anything asks who it is. */
  @Bean
  FilterRegistrationBean<DatabaseGone> databaseGone(DatabaseAnswers database) {
    FilterRegistrationBean<DatabaseGone> filter =
        new FilterRegistrationBean<>(new DatabaseGone(database));
    filter.setDispatcherTypes(DispatcherType.REQUEST);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return filter;
  }

  @Bean
  HealthReasons healthReasons(
      Watch watch,
      ControlQuery control,
      ObjectProvider<DiskSpace.Look> disk,
      ObjectProvider<SharedArchive> archive,
      ObjectProvider<OwnClock> clock,
      Definitions definitions) {
    SharedArchive shared = archive.getIfAvailable();
    return new HealthReasons(
        watch,
        control,
        disk.getIfAvailable(() -> () -> new DiskSpace(0, 0)),
        shared == null ? Optional::empty : shared::fault,
        clock.getIfAvailable(() -> () -> Duration.ZERO),
        definitions);
  }

  @Bean
  Underway underway() {
    return new Underway();
  }

  @Bean
  TodaySums todaySums(
      FindingQuery findings, MemoryQuery memory, NightSummaryMapper summary, RunQuery runs) {
    return new TodaySums(findings, memory, summary, runs);
  }

  @Bean
  TodayNights todayNights(
      ScheduleBook book, FireTimes times, SlotList slots, Forecast forecast, Clock clock) {
    return new TodayNights(book, times, slots, forecast, clock);
  }

  @Bean
  FeedCalendar feedCalendar(
      Definitions definitions, RunQuery runs, PlannedSlots slots, Holidays holidays, Clock clock) {
    return new FeedCalendar(definitions, runs, slots, holidays, clock);
  }

  @Bean
  Figures figures(
      TodaySums today,
      OverpaymentQuery overpayments,
      ScreeningQuery screening,
      ExpiringQuery expiring,
      LedgerQuery ledgers,
      MeasureQuery measures,
      OutboxQuery outbox,
      Scorecard scorecard,
      LastChange change,
      Clock clock) {
    return new Figures(
        today,
        overpayments,
        screening,
        expiring,
        ledgers,
        measures,
        outbox,
        scorecard,
        change,
        clock);
  }

  @Bean
  Handover handover(
      Uploads uploads,
      DeliveryMapper deliveries,
      Definitions definitions,
      Actions actions,
      Underway underway,
      Audit audit,
      Clock clock) {
    return new Handover(uploads, deliveries, definitions, actions, underway, audit, clock);
  }

  @Bean
  ArchiveHandover archiveHandover(
      UploadedArchives archives,
      Handover handover,
      DeliveryMapper deliveries,
      Audit audit,
      Clock clock) {
    return new ArchiveHandover(archives, handover, deliveries, audit, clock);
  }

  /** The words of the pages, and those of findings, which the command line uses too. */
  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/web", "messages/findings");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return messages;
  }

  /** What was chosen by {@code ?lang=}, else what the browser asks for. */
  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
    resolver.setDefaultLocaleFunction(request -> Words.spoken(request.getLocale()));
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor language = new LocaleChangeInterceptor();
    language.setParamName("lang");
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.noCache());
    registry
        .addResourceHandler("/vendor/**")
        .addResourceLocations(folderOf(HTMX), folderOf(ECHARTS))
        .setCacheControl(CacheControl.noCache());
  }

  /** The version is part of the folder's name and of nothing else. */
  private static Resource folderOf(String script) {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(script);
      if (found.length != 1) {
        throw new IllegalStateException(found.length + " of " + script + " on the class path");
      }
      return found[0].createRelative("./");
    } catch (IOException e) {
      throw new IllegalStateException(script + " cannot be read from the class path", e);
    }
  }
}
