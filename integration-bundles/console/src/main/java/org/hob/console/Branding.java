package org.hob.console;

import org.apache.felix.webconsole.spi.BrandingPlugin;
import org.osgi.service.component.annotations.Component;

/** The name and the icon that the console's pages bear in the browser; the console itself remains Felix's, and says so. */
@Component
public final class Branding implements BrandingPlugin {

    private static final String LOGO = "/res/imgs/logo.png";
    private static final String ICON = "/hob-entities/res/hob.svg";

    @Override
    public String getBrandName() {
        return "Hob";
    }

    @Override
    public String getProductName() {
        return "Apache Felix";
    }

    @Override
    public String getProductURL() {
        return "https://felix.apache.org";
    }

    @Override
    public String getProductImage() {
        return LOGO;
    }

    @Override
    public String getVendorName() {
        return "The Apache Software Foundation";
    }

    @Override
    public String getVendorURL() {
        return "https://www.apache.org";
    }

    @Override
    public String getVendorImage() {
        return LOGO;
    }

    @Override
    public String getFavIcon() {
        return ICON;
    }

    @Override
    public String getMainStyleSheet() {
        return "/res/ui/webconsole.css";
    }
}
