package vn.congtam.account.signin;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The password was not looked at, for too many are being checked. */
class SignInBusy extends AuthenticationServiceException {

    SignInBusy() {
        super("busy");
    }
}
