package vn.congtam.account;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.congtam.organization.OrganizationUser;
import vn.congtam.shared.NotFound;

/** Gives controllers a parameter of type {@link CurrentOfficial} (or {@link OrganizationUser}); a {@code @Nullable} one is null before sign-in. */
class CurrentOfficialResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == CurrentOfficial.class || type == OrganizationUser.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object official = request.getAttribute(CurrentOfficial.class.getName(), RequestAttributes.SCOPE_REQUEST);
        if (official == null && !parameter.isOptional()) {
            throw new NotFound();
        }
        return official;
    }
}
