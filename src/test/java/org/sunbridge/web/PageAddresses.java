package org.sunbridge.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The addresses at which controllers show a page, as patterns; downloads and answers for programs
 * are none.
 */
final class PageAddresses {

  private PageAddresses() {}

  static Set<String> all() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    Set<String> pages = new TreeSet<>();
    scan.findCandidateComponents("org.sunbridge.web")
        .forEach(
            found -> {
              Class<?> controller =
                  ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
              if (!AnnotatedElementUtils.hasAnnotation(controller, ResponseBody.class)) {
                for (Method method : controller.getDeclaredMethods()) {
                  pages.addAll(of(controller, method));
                }
              }
            });
    return pages;
  }

  private static Set<String> of(Class<?> controller, Method method) {
    RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    Set<String> pages = new TreeSet<>();
    if (own == null
        || !List.of(own.method()).contains(RequestMethod.GET)
        || !method.getReturnType().equals(String.class)) {
      return pages;
    }
    RequestMapping shared =
        AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
    String beginning = shared == null || shared.path().length == 0 ? "" : shared.path()[0];
    for (String path : own.path().length == 0 ? new String[] {""} : own.path()) {
      pages.add(beginning + path);
    }
    return pages;
  }
}
